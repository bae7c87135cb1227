import type { JsonObject } from '../../infra/local/json.ts'
import { objectOf, textOf } from '../../infra/local/json.ts'
import { parseArtifactKey } from '../../shared/records/artifact.ts'
import { startDynamoDb, type TestDynamoDb } from '../support/dynamodb.ts'
import { openInProcessS3, type InProcessS3 } from '../support/in-process-s3.ts'
import { makeThinTableClient } from '../support/thin-table-client.ts'

/** The engines on which schedules run, and the events of the buckets, each given to the schedule that it belongs to. */
export type Engines = {
  readonly dynamodb: TestDynamoDb
  readonly s3: InProcessS3
  /** Hears of every event of documents whose keys begin so, and of texts of these documents. */
  readonly listen: (owner: Owner) => () => void
  readonly close: () => Promise<void>
}

/** Who hears of events. */
export type Owner = {
  readonly owns: (key: string, documentId: string | undefined) => boolean
  readonly hear: (bucket: 'documents' | 'texts', body: string) => void
}

/** Starts the engines. */
export async function startEngines(): Promise<Engines> {
  const owners = new Set<Owner>()
  const emit = (event: JsonObject): void => {
    const detail = objectOf(event['detail'])
    const key = textOf(objectOf(detail['object'])['key'])
    const bucket = textOf(objectOf(detail['bucket'])['name']) === 'texts' ? 'texts' : 'documents'
    const documentId = bucket === 'texts' ? parseArtifactKey(key)?.documentId : undefined
    if (bucket === 'texts' && event['detail-type'] !== 'Object Created') return
    for (const owner of owners) if (owner.owns(key, documentId)) owner.hear(bucket, JSON.stringify(event))
  }
  const [dynamodb, s3] = await Promise.all([startDynamoDb(makeThinTableClient), openInProcessS3(emit)])
  return {
    dynamodb,
    s3,
    listen: owner => {
      owners.add(owner)
      return () => void owners.delete(owner)
    },
    close: async () => void (await Promise.all([dynamodb.close(), s3.close()])),
  }
}
