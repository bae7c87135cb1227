import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { makeExtractHandler } from '../../functions/extract/extract.ts'
import { makeParseHandler } from '../../functions/parse/parse.ts'
import { makeTallyHandler } from '../../functions/tally/tally.ts'
import { parseDocument } from '../../shared/formats/index.ts'
import { extract } from '../../shared/pipeline.ts'
import { makeObjects } from '../../shared/store/objects.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import type { TestTable } from '../support/dynamodb.ts'
import type { InProcessS3 } from '../support/in-process-s3.ts'
import type { Client } from './invocations.ts'
import { MAX_RECEIVES } from './queue.ts'

/** The three functions of the pipeline. */
export type Functions = {
  readonly parse: (event: SQSEvent) => Promise<SQSBatchResponse>
  readonly extract: (event: SQSEvent) => Promise<SQSBatchResponse>
  readonly tally: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
}

/** What functions stand on. `engine`: the version of `extract`. */
export type Ground = {
  readonly s3: InProcessS3
  readonly table: TestTable
  readonly engine: string
  readonly now: () => string
  readonly wrap: <C extends Client>(client: C) => C
}

/** Makes the functions as they are deployed, or with a mistake in them. */
export type MakeFunctions = (ground: Ground) => Functions

const MAX_BYTES = 1_000_000
/** `parse` is not replayed: its version stays. */
const PARSE_ENGINE = '0001'

/** The functions as they are deployed; their clients' calls go through `wrap`. */
export const makeFunctions: MakeFunctions = ({ s3, table, engine, now, wrap }) => {
  const client = wrap(s3.client)
  const records = { client: wrap(table.client), table: table.table, pause: () => Promise.resolve() }
  const texts = makeTexts({ client, bucket: s3.texts })
  const shared = { texts, records, maxReceiveCount: MAX_RECEIVES, now, report: () => undefined }
  const objects = makeObjects({ client, bucket: s3.documents, maxBytes: MAX_BYTES })
  return {
    parse: makeParseHandler({ ...shared, objects, parseDocument, engine: PARSE_ENGINE }),
    extract: makeExtractHandler({
      ...shared,
      engine,
      extract: (text, context) => ({ ...extract(text, context), engine }),
    }),
    tally: makeTallyHandler({ records, report: () => undefined }),
  }
}
