import type { Access } from '../access/access.ts'
import type { Outcome } from '../functions/environment.ts'
import type { Pool } from '../functions/pool.ts'
import { isObject, listOf, objectOf, textOf, type JsonObject } from '../json.ts'
import type { Queues } from '../queues/queues.ts'
import type { Template } from '../template/template.ts'
import { checkPattern, matchesPattern } from './pattern.ts'
import { inputFor } from './rule-target.ts'

/** The default event bus: gives each event to the targets of the rules that it matches. */
export type EventBus = {
  readonly put: (event: JsonObject) => void
  /** The rules that a schedule triggers, and what they then do. */
  readonly scheduled: readonly ScheduledRule[]
  /** Whether no function is running that an event called. */
  readonly isQuiet: () => boolean
}

/** A rule that a schedule triggers: EventBridge's expression, and the delivery to its targets. */
export type ScheduledRule = {
  readonly id: string
  readonly arn: string
  readonly expression: string
  readonly deliver: (event: JsonObject) => void
}

/** What the bus delivers to. `changed` hears when a function that an event called has ended. */
export type EventBusContext = {
  readonly queues: Queues
  readonly pool: Pick<Pool, 'invoke'>
  readonly access: Access
  readonly report: (functionName: string, outcome: Outcome & { readonly ok: false }) => void
  readonly changed: () => void
}

type Delivery = (event: JsonObject) => void
type Rule = { readonly pattern: JsonObject; readonly deliveries: readonly Delivery[] }

/** Makes the bus from the template's rules. Throws where a target is missing, or would turn the rule away in AWS. */
export function makeEventBus(template: Template, context: EventBusContext): EventBus {
  let running = 0
  const call = (functionName: string, event: string): void => {
    running += 1
    void callWithRetries(functionName, event, context).finally(() => {
      running -= 1
      context.changed()
    })
  }
  const rules = template.ofType('AWS::Events::Rule').flatMap(resource => {
    const properties = resource.properties()
    if (properties['State'] === 'DISABLED') return []
    const targets = listOf(properties['Targets']).map(objectOf)
    const rule = { id: resource.id, arn: resource.physical.arn }
    const deliveries = targets.map(target => deliveryTo(target, rule, { ...context, call }))
    return [{ ...rule, pattern: properties['EventPattern'], schedule: properties['ScheduleExpression'], deliveries }]
  })
  const matching = rules.flatMap(({ pattern, deliveries }) => (isObject(pattern) ? [{ pattern, deliveries }] : []))
  for (const { pattern } of matching) checkPattern(pattern)
  const scheduled = rules.flatMap(({ id, arn, schedule, deliveries }) =>
    schedule === undefined
      ? []
      : [
          {
            id,
            arn,
            expression: textOf(schedule),
            deliver: (event: JsonObject) => deliveries.forEach(to => to(event)),
          },
        ],
  )
  return { put: event => deliver(event, matching), scheduled, isQuiet: () => running === 0 }
}

function deliver(event: JsonObject, rules: readonly Rule[]): void {
  for (const { pattern, deliveries } of rules) {
    if (!matchesPattern(pattern, event)) continue
    for (const delivery of deliveries) delivery(event)
  }
}

type Targets = EventBusContext & { readonly call: (functionName: string, event: string) => void }
type RuleName = { readonly id: string; readonly arn: string }

function deliveryTo(target: JsonObject, rule: RuleName, { queues, access, call }: Targets): Delivery {
  const arn = textOf(target['Arn'])
  const queue = queues.byArn(arn)
  const action = queue === undefined ? 'lambda:InvokeFunction' : 'sqs:SendMessage'
  if (queue === undefined && !arn.includes(':lambda:'))
    throw new Error(`Cannot run rule ${rule.id}: its target ${arn} is no queue and no function of the stack`)
  if (!access.serviceMay('events.amazonaws.com', { action, resource: arn, source: rule.arn }))
    throw new Error(`Cannot run rule ${rule.id}: ${arn} does not let events.amazonaws.com call ${action}`)
  if (queue !== undefined) return event => void queue.send(JSON.stringify(inputFor(target, event)))
  const functionName = arn.split(':').at(-1) ?? ''
  return event => call(functionName, JSON.stringify(inputFor(target, event)))
}

/** An asynchronous call is tried three times, as Lambda does; here without the minutes between. */
async function callWithRetries(functionName: string, event: string, { pool, report }: EventBusContext): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const outcome = await pool.invoke(functionName, event)
    if (outcome.ok) return
    report(functionName, outcome)
  }
}
