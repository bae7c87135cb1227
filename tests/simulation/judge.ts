import { parseArtifactKey } from '../../shared/records/artifact.ts'
import { documentIdOf, padSequencer, sequencerOf } from '../../shared/records/document-id.ts'
import type { Item } from '../../shared/records/item.ts'
import { objectOf, parseObject, textOf, type JsonObject } from '../../infra/local/json.ts'
import { textBody, toBatch } from '../support/world.ts'
import { textsOf, versionsOf } from './bucket.ts'
import { differences } from './compare.ts'
import { makeFunctions } from './functions.ts'
import { withoutEngines } from './tables.ts'
import { functionsOf, type World } from './world.ts'

const SETTLED: ReadonlySet<unknown> = new Set(['indexed', 'rejected', 'deleted'])

/** Objects whose last event neither has come to an end nor lies among the dead letters; failed ones that nobody could put back. */
export async function unaccounted(world: World): Promise<readonly string[]> {
  const dead = deadDocuments(world)
  if (dead.size === 0) return []
  const heads = headsOf(await world.table.snapshot())
  const lost = [...world.last].filter(([key, event]) => {
    const head = heads.get(documentIdOf(key))
    const isReached = head !== undefined && sequencerOf(String(head['revision'])) >= sequencerIn(event)
    return !(isReached && SETTLED.has(head['status'])) && !dead.has(documentIdOf(key))
  })
  const stuck = [...heads].filter(([id, { status }]) => status === 'failed' && !dead.has(id))
  return [
    ...lost.map(([key]) => `neither a status nor a dead letter: ${key}`),
    ...stuck.map(([, head]) => `failed, and no dead letter: ${String(head['key'])}`),
  ]
}

function deadDocuments({ cloud }: World): ReadonlySet<string> {
  const keysIn = (messages: readonly { readonly body: string }[]): readonly string[] =>
    messages.map(({ body }) => keyIn(parseObject(body)))
  return new Set([
    ...keysIn(cloud.parse.dead.messages()).map(documentIdOf),
    ...keysIn(cloud.extract.dead.messages()).flatMap(key => parseArtifactKey(key)?.documentId ?? []),
  ])
}

const objectIn = (event: JsonObject): JsonObject => objectOf(objectOf(event['detail'])['object'])
const keyIn = (event: JsonObject): string => textOf(objectIn(event)['key'])
const sequencerIn = (event: JsonObject): string => padSequencer(textOf(objectIn(event)['sequencer']))

function headsOf(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.filter(({ sk }) => sk === 'HEAD').map(head => [head.pk.slice(2), head]))
}

/** What is wrong now that all is quiet: with statuses, with what the bucket holds, with texts, with any record. */
export async function judge(world: World): Promise<readonly string[]> {
  const { s3 } = world.place
  const [found, texts] = await Promise.all([world.table.snapshot(), textsOf(s3)])
  const wrong = [...(await wrongWithStatuses(world, headsOf(found)))]
  world.place.heard.by = () => undefined
  s3.empty(s3.texts)
  const clean = await cleanPass(world)
  wrong.push(...differences(withoutEngines(found), withoutEngines(clean)))
  const rightTexts = await textsOf(s3)
  const keys = new Set([...texts.keys(), ...rightTexts.keys()])
  const different = [...keys].filter(key => texts.get(key) !== rightTexts.get(key))
  return [
    ...wrong,
    ...different.map(key => `text ${key}: ${texts.get(key) ?? 'none'}, expected ${rightTexts.get(key) ?? 'none'}`),
  ]
}

/** Each key that ever was must have the status that what the bucket holds now calls for. */
async function wrongWithStatuses({ last, place }: World, heads: ReadonlyMap<string, Item>): Promise<readonly string[]> {
  const versions = await versionsOf(place.s3)
  return [...last.keys()].flatMap(key => {
    const present = versions.find(version => version.key === key && version.isLatest && !version.isMarker)
    const head = heads.get(documentIdOf(key))
    const status = head === undefined ? 'none' : String(head['status'])
    const expected = present === undefined ? ['deleted'] : ['indexed', 'rejected']
    if (!expected.includes(status)) return [`status of ${key}: ${status}, expected ${expected.join(' or ')}`]
    if (present === undefined || head?.['versionId'] === present.id) return []
    return [`version of ${key}: ${String(head?.['versionId'])}, expected ${present.id}`]
  })
}

/** What one clean pass writes: the last event of every key, each once, and what follows from it. */
async function cleanPass(world: World): Promise<readonly Item[]> {
  const table = await world.engines.dynamodb.makeTable()
  const { parse, extract, tally } = functionsOf({ ...world, table, make: makeFunctions }, client => client)
  const parsed = await parse(toBatch([...world.last.values()].map(event => JSON.stringify(event))))
  const texts = [...(await textsOf(world.place.s3)).keys()]
  const extracted = texts.length === 0 ? parsed : await extract(toBatch(texts.map(textBody)))
  const counted = []
  for (let told = await table.changes(); told.length > 0; told = await table.changes())
    counted.push(await tally({ Records: [...told] }))
  const written = await table.snapshot()
  await table.drop()
  const failed = [parsed, extracted, ...counted].flatMap(({ batchItemFailures }) => batchItemFailures)
  if (failed.length > 0) throw new Error('Cannot compare: a clean pass failed')
  return written
}
