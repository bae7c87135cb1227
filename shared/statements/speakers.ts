import type { Gender } from '../languages/speech-data.ts'
import type { Entity } from '../model/entity.ts'
import type { Finding, Scene } from './finding.ts'
import { agreement, findHoldings, type Holding, officeOf } from './offices.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { type Range, sentenceAt } from './reading.ts'
import { isQuoted } from './words.ts'

/** Who a finding is credited to: an entity, or only the words that name the source, or nobody. */
export type Attribution = { readonly entity: Entity | null; readonly mention: Range | null; readonly certainty: number }

const NOBODY: Attribution = { entity: null, mention: null, certainty: 1 }

/** What the text has said so far about who speaks: the walk of the resolver through the document. */
type Memory = {
  readonly scene: Scene
  readonly holdings: readonly Holding[]
  readonly genders: ReadonlyMap<string, Gender>
  /** The last speaker, named or not. */
  last: Attribution | undefined
  lastAt: number
}

/** Resolves the speaker of each finding. In: findings ordered by `at`. Out: one attribution for each. Linear. */
export function resolveSpeakers(scene: Scene, findings: readonly Finding[]): readonly Attribution[] {
  const memory: Memory = {
    scene,
    holdings: findHoldings(scene),
    genders: gendersOf(scene),
    last: undefined,
    lastAt: -1,
  }
  return findings.map(finding => {
    const attribution = attribute(memory, finding)
    if (attribution.entity !== null || attribution.mention !== null) {
      memory.last = attribution
      memory.lastAt = finding.at
    }
    return attribution
  })
}

function attribute(memory: Memory, finding: Finding): Attribution {
  if (finding.source !== null) return resolvePhrase(memory, finding.source)
  if (finding.words !== null) return { entity: null, mention: finding.words, certainty: 0.9 }
  if (finding.dropped === 'nobody') return NOBODY
  return continued(memory, finding)
}

/** A dropped subject, or a quotation without a cue: the subject of the sentences before, or who spoke last. */
function continued(memory: Memory, finding: Finding): Attribution {
  const subject = subjectSince(memory, finding.at)
  if (subject !== undefined && finding.cue !== null) return { ...resolvePhrase(memory, subject), certainty: 0.8 }
  if (memory.last !== undefined) return { ...memory.last, certainty: 0.8 }
  if (subject !== undefined) return { ...resolvePhrase(memory, subject), certainty: 0.6 }
  const before = lastPerson(memory, finding.at, null)
  return before ?? { ...NOBODY, certainty: 0.4 }
}

/** The subject of the latest sentence since somebody spoke last. */
function subjectSince({ scene, lastAt }: Memory, at: number): Phrase | undefined {
  const { reading } = scene
  const from = Math.max(lastAt + 1, sentenceAt(reading, Math.max(0, sentenceAt(reading, at).from - 1)).from)
  let found: Phrase | undefined
  for (let index = from; index < at; index++) {
    const phrase = scene.phrases[scene.phraseOf[index] ?? -1]
    if (phrase === undefined) continue
    if (canBeSubject(phrase) && phrase.entity?.type === 'person' && !isQuoted(reading, index)) found = phrase
    index = phrase.to - 1
  }
  return found
}

function resolvePhrase(memory: Memory, phrase: Phrase): Attribution {
  const mention = { from: phrase.from, to: phrase.to }
  if (phrase.entity !== null) return { entity: phrase.entity, mention, certainty: 1 }
  if (phrase.pronoun !== null) return { ...resolvePronoun(memory, phrase), mention }
  if (phrase.noun === null || phrase.noun.body || phrase.number === 'plural')
    return { entity: null, mention, certainty: 0.9 }
  return { ...resolveTitle(memory, phrase), mention }
}

/** `presidenti iranian` → who the text calls so; a title without a holder → who spoke last, if nothing speaks against it. */
function resolveTitle(memory: Memory, phrase: Phrase): Attribution {
  const { data } = memory.scene.reading
  const office = officeOf(phrase, data)
  if (office === undefined) return NOBODY
  let best: { readonly holding: Holding; readonly score: number } | undefined
  for (const holding of memory.holdings) {
    const shared = agreement(office, holding.office, data)
    if (shared === undefined || contradicts(memory, phrase.gender, holding.entity)) continue
    const score = shared * 10 + (holding.at < phrase.from ? 5 : 0) - Math.abs(holding.at - phrase.from) / 100_000
    if (best === undefined || score > best.score) best = { holding, score }
  }
  if (best !== undefined) return { entity: best.holding.entity, mention: null, certainty: 0.85 }
  if (!phrase.definite || office.of.length > 0) return { ...NOBODY, certainty: 0.7 }
  return lastPerson(memory, phrase.from, phrase.gender) ?? { ...NOBODY, certainty: 0.5 }
}

function resolvePronoun(memory: Memory, { from, number, gender }: Phrase): Attribution {
  if (number === 'plural') return { ...NOBODY, certainty: 0.7 }
  const subject = subjectSince(memory, from)
  if (subject?.entity && !contradicts(memory, gender, subject.entity))
    return { entity: subject.entity, mention: null, certainty: 0.85 }
  const last = memory.last?.entity
  if (last?.type === 'person' && !contradicts(memory, gender, last))
    return { entity: last, mention: null, certainty: 0.9 }
  return lastPerson(memory, from, gender) ?? memory.last ?? { ...NOBODY, certainty: 0.4 }
}

const FARTHEST = 400

/** The person named last before a token, of a gender that fits. */
function lastPerson(memory: Memory, at: number, gender: Gender | null): Attribution | undefined {
  const { phrases, phraseOf, reading } = memory.scene
  for (let index = at - 1; index >= Math.max(0, at - FARTHEST); index--) {
    const phrase = phrases[phraseOf[index] ?? -1]
    if (phrase === undefined) continue
    index = phrase.from
    if (phrase.entity?.type !== 'person' || isQuoted(reading, index) || contradicts(memory, gender, phrase.entity))
      continue
    return { entity: phrase.entity, mention: { from: phrase.from, to: phrase.to }, certainty: 0.6 }
  }
  return undefined
}

function contradicts({ genders }: Memory, gender: Gender | null, entity: Entity): boolean {
  const known = genders.get(entity.id)
  return gender !== null && known !== undefined && known !== gender
}

/** Each person's gender, from titles (`kryeministrja`), else from the given name. */
function gendersOf({ reading, phrases }: Scene): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>()
  for (const { entity, gender } of phrases)
    if (entity?.type === 'person' && gender !== null) genders.set(entity.id, gender)
  for (const entity of reading.entities) {
    if (entity.type !== 'person' || genders.has(entity.id) || !entity.name.includes(' ')) continue
    const [given = ''] = entity.name.normalize('NFC').toLowerCase().split(' ')
    const gender = reading.data.genderOf(given)
    if (gender !== null) genders.set(entity.id, gender)
  }
  return genders
}
