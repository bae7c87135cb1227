import { addresseeOf } from './addressee.ts'
import { type Attribution, NOBODY, nobody } from './attribution.ts'
import type { Finding, Scene } from './finding.ts'
import { type Knowledge, knowledgeOf } from './knowledge.ts'
import { mainPerson } from './main-person.ts'
import { keyAt } from './reading.ts'
import { resolvePhrase } from './resolve-phrase.ts'
import { resolveWords } from './resolve-words.ts'
import { type Memory, NO_MEMORY, remember } from './speaker-memory.ts'

export type { Attribution } from './attribution.ts'

/** Who said something, and to whom where that is told. */
export type Credit = { readonly speaker: Attribution; readonly addressee: Attribution | undefined }

/** Resolves the speaker of each finding. In: findings ordered by `at`. Out: one credit for each. Linear. */
export function resolveSpeakers(scene: Scene, findings: readonly Finding[]): readonly Credit[] {
  const knowledge = knowledgeOf(scene, findings)
  let memory = NO_MEMORY
  return findings.map(finding => {
    const speaker = attribute(knowledge, memory, finding)
    const told = addresseeOf(scene, finding)
    const addressee = told === undefined ? undefined : resolvePhrase(knowledge, memory, told)
    const isOutlet = passesOn(knowledge, finding, speaker)
    memory = remember(memory, finding, { attribution: speaker, isDocument: isDocument(scene, speaker), isOutlet })
    return { speaker, addressee }
  })
}

/** `BBC raporton se`, `…, shkruan BBC`. */
function passesOn({ scene, outlets }: Knowledge, { cue }: Finding, { entity }: Attribution): boolean {
  if (entity?.type !== 'organization' || cue?.form !== 'finite' || !cue.frame.credit) return false
  return outlets.has(entity) || scene.reading.data.passingOn?.has(cue.lemma) !== false
}

function isDocument({ reading }: Scene, { mention }: Attribution): boolean {
  return mention !== null && reading.data.nouns.get(keyAt(reading, mention.from))?.document === true
}

function attribute(knowledge: Knowledge, memory: Memory, finding: Finding): Attribution {
  if (finding.source !== null) return resolvePhrase(knowledge, memory, finding.source)
  if (finding.words !== null) return resolveWords(knowledge, memory, finding.words)
  if (finding.dropped === 'nobody') return NOBODY
  return resolveDropped(knowledge, memory, finding)
}

/** A dropped subject, or a quotation without a cue: the subject of the sentences since, or who spoke last. */
function resolveDropped(knowledge: Knowledge, memory: Memory, { at, cue }: Finding): Attribution {
  if (cue?.number === 'plural' && memory.last?.entity?.type !== 'organization') return nobody(0.6)
  const subject = knowledge.subjects.since(memory.lastAt, at)
  if (subject !== undefined && (cue !== null || memory.last === undefined)) {
    return { ...resolvePhrase(knowledge, memory, subject), certainty: 0.7 }
  }
  const isOwn = cue?.form === 'noun' && memory.last?.entity === null
  if (isOwn && memory.person !== undefined) return { ...memory.person, certainty: 0.6 }
  if (memory.last !== undefined) return { ...memory.last, certainty: 0.8 }
  return mainPerson(knowledge, at, null) ?? nobody(0.4)
}
