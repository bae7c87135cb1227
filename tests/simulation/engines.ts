import { makeClock, type Clock } from '../../infra/local/clock.ts'
import type { JsonObject } from '../../infra/local/json.ts'
import { parseDocument } from '../../shared/formats/index.ts'
import { startDynamoDb, type TestDynamoDb } from '../support/dynamodb.ts'
import { openInProcessS3, type InProcessS3 } from '../support/in-process-s3.ts'
import { makeThinTableClient } from '../support/thin-table-client.ts'
import { CONTENTS } from './contents.ts'

/** The engines on which schedules run. */
export type Engines = {
  readonly dynamodb: TestDynamoDb
  /** Buckets with nothing in them, and a clock, for one schedule; they are given back when it has ended. */
  readonly borrowPlace: () => Promise<Place>
  readonly giveBack: (place: Place) => Promise<void>
  readonly close: () => Promise<void>
}

/** The buckets of one schedule at a time, and its time, which goes on only when the schedule says so. */
export type Place = {
  readonly s3: InProcessS3
  readonly clock: Clock
  /** Who hears of what happens in the buckets. */
  readonly heard: { by: (event: JsonObject) => void }
}

const BEGINNING = Date.UTC(2025, 5, 15, 8)

/** Starts the engines. */
export async function startEngines(): Promise<Engines> {
  await loadParsers()
  const dynamodb = await startDynamoDb(makeThinTableClient)
  const free: Place[] = []
  const all: Place[] = []
  return {
    dynamodb,
    borrowPlace: async () => {
      const place = free.pop()
      if (place !== undefined) return place
      const made = await makePlace()
      all.push(made)
      return made
    },
    giveBack: async place => {
      place.heard.by = () => undefined
      place.s3.empty()
      free.push(place)
    },
    close: async () => void (await Promise.all([dynamodb.close(), ...all.map(({ s3 }) => s3.close())])),
  }
}

/** What is loaded when it is first needed takes a time of its own, and the same schedule would run otherwise the next time. */
async function loadParsers(): Promise<void> {
  for (const content of Object.values(CONTENTS)) {
    const hints = { name: 'a.txt', mediaType: null }
    await parseDocument(Buffer.from(content), hints).catch(() => undefined)
  }
}

async function makePlace(): Promise<Place> {
  const clock = makeClock(() => BEGINNING)
  const heard: Place['heard'] = { by: () => undefined }
  const s3 = await openInProcessS3(event => heard.by(event), clock)
  return { s3, clock, heard }
}
