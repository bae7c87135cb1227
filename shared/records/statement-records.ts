import type { Speaker, Statement } from '../model/statement.ts'
import { statementIdOf } from './document-id.ts'
import { withoutNull, type Item } from './item.ts'
import { documentPartition, sameWordsKeys, speakerPartition, statementSort, statementSortKey } from './keys.ts'
import { storedName } from './names.ts'
import { documentReference, MAX_QUOTE, quote, quoteAll, rounded } from './quote.ts'
import type { DocumentHead, EntityReference, SpeakerRecord, StatementRecord } from './records.ts'
import { sketchWords } from './similar-words.ts'

const MAX_ABOUT = 50

/** What a statement is read with: the head that shows it, the text, and the document's entities by their local ids. */
export type StatementContext = {
  readonly head: DocumentHead
  readonly text: string
  readonly entities: ReadonlyMap<string, EntityReference>
}

/** A statement with all that lists show. `number` is its place in the order of the text, from 0. */
export function toStatementRecord(statement: Statement, number: number, context: StatementContext): StatementRecord {
  const { head, text, entities } = context
  const about = new Map(statement.about.flatMap(id => entities.get(id) ?? []).map(entity => [entity.id, entity]))
  return {
    id: statementIdOf(head.id, number),
    revision: head.revision,
    document: documentReference(head),
    number,
    kind: statement.kind,
    speaker: toSpeaker(statement.speaker, context),
    addressee: toSpeaker(statement.addressee, context),
    cue: statement.cue === null ? null : quote(text, statement.cue, MAX_QUOTE),
    content: quoteAll(text, statement.content),
    about: [...about.values()].slice(0, MAX_ABOUT),
    date: statement.date,
    dateInferred: statement.dateInferred,
    rule: statement.rule,
    confidence: rounded(statement.confidence),
    ...(statement.correction === undefined ? {} : { correction: statement.correction }),
  }
}

function toSpeaker(speaker: Speaker | null, { text, entities }: StatementContext): SpeakerRecord | null {
  if (speaker === null) return null
  const entity = speaker.entityId === null ? undefined : entities.get(speaker.entityId)
  const name = entity?.name ?? (speaker.name === null ? null : storedName(speaker.name))
  const mention = speaker.mention === null ? null : quote(text, speaker.mention, MAX_QUOTE)
  return { entityId: entity?.id ?? null, name, mention }
}

/** A statement as the table holds it: in its document's partition, among its speaker's statements, and beside its repetitions. */
export function toStatementItem(record: StatementRecord, sortDate: string): Item {
  const { document, number, revision, speaker, content } = record
  const place = { sortDate, documentId: document.id, number }
  const words = sketchWords(content.map(({ text }) => text).join(' '))
  return {
    pk: documentPartition(document.id),
    sk: statementSortKey(revision, number),
    ...(speaker?.entityId == null ? {} : { pk1: speakerPartition(speaker.entityId), sk1: statementSort(place) }),
    ...(words === undefined ? {} : { ...sameWordsKeys(words.bucket, place), sketch: words.sketch }),
    ...toAttributes(record),
  }
}

/** Every byte costs: what follows from the keys, and what isn't there, needn't be said. */
function toAttributes(record: StatementRecord): Readonly<Record<string, unknown>> {
  const { id: _, revision: __, number: ___, document, ...others } = record
  const { id: ____, ...reference } = document
  const attributes = Object.entries({ ...others, document: withoutNull(reference) })
  return Object.fromEntries(attributes.filter(([, value]) => value !== null && value !== false))
}
