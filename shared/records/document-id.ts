import { createHash } from 'node:crypto'
import type { EntityType } from '../model/mention.ts'
import { fold } from '../text/fold.ts'

const SEQUENCER_LENGTH = 32
const CORRECTED_DIGITS = 6

/** The engine version in the revision of a head that a failure wrote: any success of the same object version is greater. */
export const NO_ENGINE = '0000'

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}

/** The id of the document that an object key names through all its versions: 24 hexadecimal digits. */
export function documentIdOf(objectKey: string): string {
  return hash(objectKey, 24)
}

/** The id of an entity in all documents, from its type and folded base name: 20 hexadecimal digits. */
export function entityIdOf(type: EntityType, name: string): string {
  return hash(`${type}\n${fold(name)}`, 20)
}

/** The id of a statement in all documents. `number` is its place in the order of the text, from 0. */
export function statementIdOf(documentId: string, number: number): string {
  return `${documentId}-s${String(number + 1)}`
}

/** The document and number in a statement's id; undefined for anything else. */
export function parseStatementId(id: string): { readonly documentId: string; readonly number: number } | undefined {
  const [, documentId, number] = /^([0-9a-f]{24})-s([1-9]\d{0,5})$/.exec(id) ?? []
  return documentId === undefined ? undefined : { documentId, number: Number(number) - 1 }
}

/**
 * An S3 sequencer in the form in which sequencers of one key compare as strings: left-padded with zeros, upper case.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 */
export function padSequencer(sequencer: string): string {
  return sequencer.toUpperCase().padStart(SEQUENCER_LENGTH, '0')
}

/**
 * What a head moves along: the object version's padded sequencer, then the engine version (four digits), then, once people
 * have corrected something in the document, how often.
 */
export function revisionOf(paddedSequencer: string, engine: string, corrected = 0): string {
  return `${paddedSequencer}.${engine}${corrected === 0 ? '' : `.${String(corrected).padStart(CORRECTED_DIGITS, '0')}`}`
}

/** How many corrections of its document a revision has taken in. */
export function correctedIn(revision: string): number {
  return Number(revision.slice(SEQUENCER_LENGTH).split('.')[2] ?? 0)
}

/** The padded sequencer of a revision. */
export function sequencerOf(revision: string): string {
  return revision.slice(0, SEQUENCER_LENGTH)
}
