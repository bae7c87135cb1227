import { INDEXES, isWordList, type Key } from '../../shared/records/keys.ts'

type Attributes = Readonly<Record<string, unknown>>
type Request = { readonly PutRequest?: { Item: Attributes }; readonly DeleteRequest?: { Key: Attributes } }
type Action = { readonly Put?: { Item: Attributes }; readonly Delete?: { Key: Attributes } }

const UNIT_BYTES = 1024

/**
 * How large DynamoDB takes an attribute's value to be, in bytes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
function sizeOfValue(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return 1 + Math.ceil(significantDigits(value).length / 2)
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + 1 + sizeOfValue(one), 3)
  if (typeof value === 'object' && value !== null) return 3 + Object.keys(value).length + sizeOf(value as Attributes)
  return 1
}

function significantDigits(value: number): string {
  return String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/gu, '')
}

/** How large DynamoDB takes a record to be, in bytes. */
export function sizeOf(attributes: Attributes): number {
  return Object.entries(attributes).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value),
    0,
  )
}

function units(attributes: Attributes): number {
  return Math.max(1, Math.ceil(sizeOf(attributes) / UNIT_BYTES))
}

/** What of a record an index holds; undefined where it is not in it. */
export function projected(record: Attributes, index: (typeof INDEXES)[number]): Attributes | undefined {
  if (!(index.partitionKey in record)) return undefined
  const { include } = index
  if (include === null) return record
  const names = new Set<string>(['pk', 'sk', index.partitionKey, index.sortKey, ...include])
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)))
}

/** The kinds of records, by what begins their keys. */
function kindOf({ pk, sk }: Key): string {
  const [, kind = ''] = /^R#[^#]+#(\w)/u.exec(sk) ?? []
  if (sk === 'HEAD') return 'head'
  if (isWordList(sk)) return 'list of words'
  if (kind !== '') return { E: 'entity', P: 'entity', S: 'statement' }[kind] ?? kind
  if (sk.startsWith('C#')) return 'counted'
  return { E: 'profile', NAME: 'name', TYPE: 'type', RANK: 'rank', WORD: 'word' }[pk.split('#', 1)[0] ?? ''] ?? pk
}

/** How many write units were spent on what: `entity`, `entity gsi1` … */
export type UnitsByKind = Map<string, { records: number; units: number }>

/** Adds what a command writes, as its price follows from sizes: twice in a transaction, again in each index. Deletions count as one. */
export function countWrites(
  counted: UnitsByKind,
  { name, input }: { readonly name: string; readonly input: Attributes },
) {
  const add = (what: string, more: number): void => {
    const { records, units } = counted.get(what) ?? { records: 0, units: 0 }
    counted.set(what, { records: records + 1, units: units + more })
  }
  const put = (record: Attributes, times = 1): void => {
    const kind = kindOf(record as Key)
    add(kind, times * units(record))
    for (const index of INDEXES) {
      const held = projected(record, index)
      if (held !== undefined) add(`${kind} ${index.name}`, times * units(held))
    }
  }
  const remove = (key: Attributes, times = 1): void => add(`${kindOf(key as Key)} removed`, times)
  if (name === 'Put') put(input['Item'] as Attributes)
  const batches = Object.values((input['RequestItems'] ?? {}) as Record<string, unknown>)
  for (const request of name === 'BatchWrite' ? (batches.flat() as Request[]) : []) {
    if (request.PutRequest) put(request.PutRequest.Item)
    if (request.DeleteRequest) remove(request.DeleteRequest.Key)
  }
  for (const action of (input['TransactItems'] ?? []) as Action[]) {
    if (action.Put) put(action.Put.Item, 2)
    if (action.Delete) remove(action.Delete.Key, 2)
  }
}
