import { borrowsCase } from './borrowed-case.ts'
import { type Finding, phraseOver, type Scene } from './finding.ts'
import { canBeSubject, type Phrase } from './phrase.ts'
import { keyAt } from './reading.ts'
import { isFiniteVerb } from './words.ts'
import type { SentenceRole } from '../model/sentence.ts'

/** The persons who are what the document's own sentences are about, outside of anything that is said. */
export type Subjects = {
  /** The subject of the latest sentence between two tokens, the first one included; undefined where there is none. */
  readonly since: (from: number, to: number) => Phrase | undefined
  /** The latest organisation that is a subject between two tokens. */
  readonly bodySince: (from: number, to: number) => Phrase | undefined
}

const SURE = 0.5
const IGNORED: ReadonlySet<SentenceRole> = new Set<SentenceRole>(['heading', 'tag'])

type Subject = { readonly phrase: Phrase; readonly sentence: number }

/** Finds the subjects. Linear; `since` takes the logarithm. */
export function subjectsOf(scene: Scene, findings: readonly Finding[]): Subjects {
  const said = saidTokens(scene, findings)
  const { reading } = scene
  const subjects: Subject[] = []
  const bodies: Subject[] = []
  for (const phrase of scene.phrases) {
    const sentence = reading.sentenceOf[phrase.from] ?? -1
    if (said[phrase.from] === 1 || !canBeSubject(phrase)) continue
    if (IGNORED.has(reading.sentences[sentence]?.role ?? 'prose')) continue
    if (phrase.entity?.type === 'organization') bodies.push({ phrase, sentence })
    if (!isPerson(phrase) || isJoined(scene, phrase) || borrowsCase(scene, phrase)) continue
    // the first subject of a sentence is what it is about
    if (subjects.at(-1)?.sentence === sentence && !isFiniteVerb(reading, phrase.to)) continue
    subjects.push({ phrase, sentence })
  }
  return { since: (from, to) => latest(subjects, from, to), bodySince: (from, to) => latest(bodies, from, to) }
}

function saidTokens({ reading }: Scene, findings: readonly Finding[]): Uint8Array {
  const said = new Uint8Array(reading.tokens.length)
  for (const { outerFrom, outerTo, closed } of reading.quotations) if (closed) said.fill(1, outerFrom, outerTo)
  for (const { content, confidence } of findings)
    if (confidence >= SURE) for (const { from, to } of content) said.fill(1, from, to)
  return said
}

function isPerson({ entity, noun, number }: Phrase): boolean {
  if (number === 'plural') return false
  return entity === null ? noun !== null && !noun.body && noun.definite : entity.type === 'person'
}

/** One of several, `Hyseni dhe Hoxhaj`: not who `ai` means. */
function isJoined(scene: Scene, { from, to }: Phrase): boolean {
  const { reading } = scene
  const isNear = (at: number): boolean => {
    const other = phraseOver(scene, at)
    return other !== undefined && canBeSubject(other) && other.entity?.type === 'person'
  }
  const { coordinators } = reading.data
  const before = coordinators.has(keyAt(reading, from - 1)) && isNear(from - 2)
  const after = coordinators.has(keyAt(reading, to)) && isNear(to + 1)
  return before || after
}

function latest(subjects: readonly Subject[], from: number, to: number): Phrase | undefined {
  let low = 0
  let high = subjects.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((subjects[middle]?.phrase.from ?? 0) < to) low = middle + 1
    else high = middle
  }
  const found = subjects[low - 1]?.phrase
  return found !== undefined && found.from > from ? found : undefined
}
