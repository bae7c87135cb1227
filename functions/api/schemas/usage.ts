import * as z from 'zod'
import { PRICES, UNIT_NAMES } from '../../../shared/usage/prices.ts'

const usd = z.number().min(0)
const services = [...new Set(Object.values(PRICES).map(({ service }) => service))]

const UnitCost = z
  .strictObject({
    unit: z.enum(UNIT_NAMES).meta({ description: 'What is billed by.', examples: ['writeUnits'] }),
    amount: z.number().min(0).meta({ description: 'How much of it was used.' }),
    price: usd.meta({ description: 'USD for one.' }),
    cost: usd,
  })
  .meta({ id: 'UnitCost', description: 'One line of the bill, in USD.' })

const ServiceCost = z
  .strictObject({ service: z.enum(services), cost: usd, units: z.array(UnitCost).readonly() })
  .meta({ id: 'ServiceCost', description: 'What a service costs, in USD, and what that comes of.' })

const FunctionCost = z
  .strictObject({ name: z.string().meta({ examples: ['extract'] }), cost: usd })
  .meta({ id: 'FunctionCost', description: 'What a function and its calls cost, in USD.' })

/** The most that a month may cost, and who said so. */
export const Ceiling = z
  .strictObject({
    usd: usd.nullable().meta({ description: 'USD; null where there is no ceiling.' }),
    setBy: z.enum(['deployment', 'people']).meta({ description: 'Who set it: people’s word goes before.' }),
    changedAt: z.iso.datetime().nullable().meta({ description: 'When people set it.' }),
    changedBy: z.string().nullable().meta({ description: 'Who did, as the sign-in names them.' }),
  })
  .meta({ id: 'Ceiling', description: 'The most that a month may cost before ingestion waits.' })

const Pause = z
  .strictObject({
    since: z.iso.datetime(),
    spent: usd.meta({ description: 'USD that had been spent then.' }),
    ceiling: usd,
  })
  .meta({ id: 'Pause', description: 'That documents wait in the queue, up to fourteen days.' })

/** What a month has cost so far. */
export const UsageReport = z
  .strictObject({
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .meta({ description: 'The month, by UTC.', examples: ['2026-11'] }),
    currency: z.literal('USD'),
    total: usd.meta({ description: 'What ingestion has cost so far.' }),
    documents: z.int().min(0).meta({ description: 'Documents that came in, new versions too.' }),
    perThousandDocuments: usd.nullable().meta({ description: 'Null where none came in.' }),
    services: z.array(ServiceCost).readonly(),
    functions: z.array(FunctionCost).readonly(),
    prices: z
      .strictObject({ region: z.string(), asOf: z.string(), sources: z.array(z.string()).readonly() })
      .meta({ id: 'PriceList', description: 'Where the prices hold, when they were looked up, and where they stand.' }),
    ceiling: Ceiling,
    paused: Pause.nullable().meta({ description: 'Null while ingestion goes on.' }),
  })
  .meta({ id: 'Usage', description: 'What a month has cost so far: measured units, times list prices.' })

/** Another ceiling. */
export const CeilingRequest = z
  .strictObject({
    usd: z
      .number()
      .positive()
      .max(1_000_000)
      .nullable()
      .meta({ description: 'USD that a month may cost; null for no ceiling.', examples: [25] }),
  })
  .meta({ id: 'CeilingRequest', description: 'The most that a month may cost from now on.' })

/** The shape of `UsageReport`. */
export type UsageReport = z.infer<typeof UsageReport>
/** The shape of `Ceiling`. */
export type Ceiling = z.infer<typeof Ceiling>
