import { makeFeed } from '../../tools/replay/feed.ts'
import { readTexts } from '../../tools/replay/older-texts.ts'
import type { Place } from '../../tools/replay/place.ts'
import { recount } from '../../tools/redrive/recount.ts'
import { toAccess } from './functions.ts'
import type { Wrap } from './invocations.ts'
import { note, type World } from './world.ts'

/** Tells `extract` of every text that is behind the engine, as `npm run replay` does. */
export async function replayTexts({ place: { s3 }, table, cloud, engine }: World, wrap: Wrap): Promise<void> {
  const place: Place = {
    ...{ name: 'the simulated stack', texts: s3.texts, machine: undefined, close: () => undefined },
    ...{ s3: wrap(s3.client), sqs: wrap(cloud.sqs), records: toAccess(table, wrap) },
    queues: new Map([['ExtractQueue', cloud.extract.url]]),
  }
  const feed = makeFeed(place)
  for await (const { older } of readTexts(place, engine)) await feed.tell(older.map(({ key }) => key))
  await feed.end(() => undefined)
}

/** Counts again what the stream gave up, as `npm run redrive` does; notes then that it is healed. */
export async function heal(world: World, wrap: Wrap): Promise<void> {
  const givenUp = world.shards.givenUp()
  await recount(toAccess(world.table, wrap), () => undefined)
  note(world, 'stream record given up, then healed', givenUp - world.healed)
  world.healed = givenUp
}
