import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { makeExtractHandler, type ExtractDependencies } from '../../functions/extract/extract.ts'
import { makeParseHandler } from '../../functions/parse/parse.ts'
import { makeTallyHandler } from '../../functions/tally/tally.ts'
import { Rejection } from '../../shared/errors.ts'
import { parseDocument } from '../../shared/formats/index.ts'
import { extract } from '../../shared/pipeline.ts'
import { makeObjects } from '../../shared/store/objects.ts'
import { makeTexts } from '../../shared/store/texts.ts'
import type { TestTable } from '../support/dynamodb.ts'
import type { InProcessS3 } from '../support/in-process-s3.ts'
import { MAX_BYTES, SLOW } from './contents.ts'
import type { Wrap } from './invocations.ts'
import { MAX_RECEIVES } from './queues.ts'

/** The three functions of the pipeline. */
export type Functions = {
  readonly parse: (event: SQSEvent) => Promise<SQSBatchResponse>
  readonly extract: (event: SQSEvent) => Promise<SQSBatchResponse>
  readonly tally: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
}

/** What functions stand on. `engine`: the version of the engine that is deployed. */
export type Ground = {
  readonly s3: InProcessS3
  readonly table: TestTable
  readonly engine: string
  readonly now: () => string
  readonly wrap: Wrap
}

/** Makes the functions as they are deployed, or with a mistake in them. */
export type MakeFunctions = (ground: Ground) => Functions

/** The functions as they are deployed; their clients' calls go through `wrap`. */
export const makeFunctions: MakeFunctions = ({ s3, table, engine, now, wrap }) => {
  const client = wrap(s3.client)
  const records = toAccess(table, wrap)
  const texts = makeTexts({ client, bucket: s3.texts })
  const shared = { texts, records, engine, maxReceiveCount: MAX_RECEIVES, now, report: () => undefined }
  const objects = makeObjects({ client, bucket: s3.documents, maxBytes: MAX_BYTES })
  return {
    parse: makeParseHandler({ ...shared, objects, parseDocument }),
    extract: makeExtractHandler({ ...shared, extract: engineOf(engine) }),
    tally: makeTallyHandler({ records, report: () => undefined }),
  }
}

/** A table as functions use it: what they try again they try at once. */
export function toAccess(table: TestTable, wrap: Wrap) {
  return { client: wrap(table.client), table: table.table, pause: () => Promise.resolve() }
}

/** The first version of the engine that is deployed. */
export const FIRST_ENGINE = '0001'

/**
 * The chain under a version. The first one knows less, so that a mixture of versions shows: some texts take it too long, it
 * misses the first statement of a text, and everybody's given name.
 */
function engineOf(engine: string): ExtractDependencies['extract'] {
  return (text, context) => {
    const found = { ...extract(text, context), engine }
    if (engine !== FIRST_ENGINE) return found
    if (text.startsWith(SLOW)) throw new Rejection('limit.time', 'The text takes too long to read')
    const entities = found.entities.map(entity =>
      entity.type === 'person' ? { ...entity, name: entity.name.replace(/^\S+ /u, '') } : entity,
    )
    return { ...found, entities, statements: found.statements.slice(1) }
  }
}
