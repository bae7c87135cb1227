import type { Entity } from '../model/entity.ts'
import { addresseeOf } from './addressee.ts'
import { authorsOf } from './bylines.ts'
import type { Finding, Scene } from './finding.ts'
import { contradicts, type Genders, gendersOf } from './genders.ts'
import { findHoldings, findMemberships, type Holding, holderOf, isElsewhere } from './offices.ts'
import type { Phrase } from './phrase.ts'
import { keyAt, type Range } from './reading.ts'
import { type Owners, ownersOf } from './document-owners.ts'
import { type Organizations, organizationsOf, peopleOf } from './known-entities.ts'
import { type Subjects, subjectsOf } from './subjects.ts'

/** Who a finding is credited to: an entity, or only the words that name the source, or nobody; and how sure that is. */
export type Attribution = { readonly entity: Entity | null; readonly mention: Range | null; readonly certainty: number }

/** Who said something, and to whom where that is told. */
export type Credit = { readonly speaker: Attribution; readonly addressee: Attribution | undefined }

const LEAST_REMEMBERED = 0.5
const FARTHEST = 300

const NOBODY: Attribution = { entity: null, mention: null, certainty: 0.9 }

/** What the whole document says about who is who. */
type Knowledge = {
  readonly scene: Scene
  readonly holdings: readonly Holding[]
  /** The body that stands in brackets after a person's name. */
  readonly memberships: readonly Holding[]
  readonly holdingsOf: ReadonlyMap<Entity, readonly Holding[]>
  readonly organizations: Organizations
  /** The people named most, most first. */
  readonly people: readonly Entity[]
  readonly genders: Genders
  readonly subjects: Subjects
  readonly owners: Owners
}

/** Who has spoken so far. */
type Memory = {
  readonly last: Attribution | undefined
  readonly lastAt: number
  /** The last of them who is a person known by name. */
  readonly person: Attribution | undefined
}

/** Resolves the speaker of each finding. In: findings ordered by `at`. Out: one credit for each. Linear. */
export function resolveSpeakers(scene: Scene, findings: readonly Finding[]): readonly Credit[] {
  const holdings = findHoldings(scene)
  const authors = authorsOf(scene.reading)
  const knowledge: Knowledge = {
    scene,
    holdings,
    memberships: findMemberships(scene),
    holdingsOf: Map.groupBy(holdings, ({ entity }) => entity),
    organizations: organizationsOf(scene.reading.entities),
    people: peopleOf(scene.reading.entities.filter(entity => !authors.has(entity))),
    genders: gendersOf(scene),
    subjects: subjectsOf(scene, findings),
    owners: ownersOf(scene),
  }
  let memory: Memory = { last: undefined, lastAt: -1, person: undefined }
  return findings.map(finding => {
    const speaker = attribute(knowledge, memory, finding)
    const told = addresseeOf(scene, finding)
    const addressee = told === undefined ? undefined : resolvePhrase(knowledge, memory, told)
    memory = remember(memory, finding, speaker)
    return { speaker, addressee }
  })
}

function remember(memory: Memory, finding: Finding, attribution: Attribution): Memory {
  const isNamed = attribution.entity !== null || attribution.mention !== null
  if (!isNamed || isCredit(finding, attribution)) return memory
  const person = attribution.entity?.type === 'person' ? attribution : memory.person
  return { last: attribution, lastAt: finding.at, person }
}

/** `…, raporton BBC.`: an outlet that passes a story on isn't who the text leaves speaking. */
function isCredit({ cue, confidence }: Finding, { entity }: Attribution): boolean {
  if (confidence < LEAST_REMEMBERED) return true
  return cue?.frame.credit === true && cue.form === 'finite' && entity?.type === 'organization'
}

function attribute(knowledge: Knowledge, memory: Memory, finding: Finding): Attribution {
  if (finding.source !== null) return resolvePhrase(knowledge, memory, finding.source)
  if (finding.words !== null) return resolveWords(knowledge, memory, finding.words)
  if (finding.dropped === 'nobody') return NOBODY
  return resolveDropped(knowledge, memory, finding)
}

/** A common noun; a document without an owner of its own is the one whose owner was named before. */
function resolveWords({ scene, owners, subjects }: Knowledge, memory: Memory, words: Range): Attribution {
  const isDocument = scene.reading.data.nouns.get(keyAt(scene.reading, words.from))?.document === true
  const last = memory.last?.entity
  const owner = isDocument
    ? (owners.before(words.from) ??
      (last?.type === 'organization' ? last : (subjects.bodySince(-1, words.from)?.entity ?? undefined)))
    : undefined
  return { entity: owner ?? null, mention: words, certainty: owner === undefined ? 0.8 : 0.75 }
}

/** A dropped subject, or a quotation without a cue: the subject of the sentences since, or who spoke last. */
function resolveDropped(knowledge: Knowledge, memory: Memory, { at, cue }: Finding): Attribution {
  if (cue?.number === 'plural' && memory.last?.entity?.type !== 'organization') return { ...NOBODY, certainty: 0.6 }
  const subject = knowledge.subjects.since(memory.lastAt, at)
  if (subject !== undefined && (cue !== null || memory.last === undefined)) {
    return { ...resolvePhrase(knowledge, memory, subject), certainty: 0.7 }
  }
  if (memory.last !== undefined) return { ...memory.last, certainty: 0.8 }
  return mainPerson(knowledge, at, null) ?? { ...NOBODY, certainty: 0.4 }
}

function resolvePhrase(knowledge: Knowledge, memory: Memory, phrase: Phrase): Attribution {
  const mention = { from: phrase.from, to: phrase.to }
  if (phrase.entity !== null) return { entity: phrase.entity, mention, certainty: 1 }
  if (phrase.pronoun !== null) return { ...resolvePronoun(knowledge, memory, phrase), mention }
  if (phrase.noun === null || phrase.number === 'plural') return { entity: null, mention, certainty: 0.9 }
  if (phrase.noun.body) return { ...resolveBody(knowledge, phrase), mention }
  return { ...resolveTitle(knowledge, memory, phrase), mention }
}

/** `komuna`, `policia` → the one institution whose name begins so; `kompania` → the organisation named last. */
function resolveBody({ scene, organizations }: Knowledge, { noun, modifiers, from }: Phrase): Attribution {
  const stem = noun?.stem ?? ''
  const words = modifiers.filter(word => word.length > 3)
  const named = organizations
    .startingWith(stem)
    .filter(({ folded }) => folded.startsWith(stem) && words.every(word => folded.includes(word.slice(0, 4))))
    .map(({ entity }) => entity)
  const meant = named.length > 1 ? (latestNamed(scene, from, named) ?? named[0]) : named[0]
  if (meant !== undefined) return { entity: meant, mention: null, certainty: named.length > 1 ? 0.6 : 0.7 }
  const isGeneral = scene.reading.data.generalBodies.has(stem) && words.length === 0
  const latest = isGeneral ? latestNamed(scene, from, undefined) : undefined
  return latest === undefined ? { ...NOBODY, certainty: 0.7 } : { entity: latest, mention: null, certainty: 0.5 }
}

/** Which of some entities was named last before a token. */
function latestNamed({ reading }: Scene, before: number, among: readonly Entity[] | undefined): Entity | undefined {
  for (let at = before - 1; at >= Math.max(0, before - FARTHEST); at--) {
    const name = reading.names[reading.nameOf[at] ?? -1]
    if (name?.entity.type === 'organization' && (among === undefined || among.includes(name.entity))) return name.entity
  }
  return undefined
}

/** `presidenti iranian` → who the text calls so; a title without a holder → who is spoken of, if nothing speaks against it. */
function resolveTitle(knowledge: Knowledge, memory: Memory, phrase: Phrase): Attribution {
  const { scene, holdings, genders } = knowledge
  const found = holderOf(phrase, { holdings, genders, data: scene.reading.data })
  if (found !== undefined) return { entity: found.entity, mention: null, certainty: found.sure ? 0.9 : 0.7 }
  const member = holderOf(phrase, { holdings: knowledge.memberships, genders, data: scene.reading.data })
  if (member !== undefined) return { entity: member.entity, mention: null, certainty: 0.7 }
  const stem = phrase.noun?.stem ?? ''
  if (scene.reading.data.unnamedOffices.has(stem)) return { ...NOBODY, certainty: 0.6 }
  const last = memory.last?.entity
  if (
    phrase.definite &&
    last?.type === 'person' &&
    !contradicts(genders, phrase.gender, last) &&
    !holdsOther(knowledge.holdingsOf, last, stem) &&
    !(knowledge.holdingsOf.get(last) ?? []).some(
      held => held.phrase !== undefined && isElsewhere(phrase, held.phrase, scene.reading),
    )
  ) {
    return { entity: last, mention: null, certainty: 0.6 }
  }
  const hasModifiers = phrase.modifiers.some(word => word.length > 3)
  if (hasModifiers && memory.person !== undefined) return { ...NOBODY, certainty: 0.5 }
  const main = mainPerson(knowledge, phrase.from, phrase)
  const isOther = main?.entity ? holdsOther(knowledge.holdingsOf, main.entity, stem) : true
  return main === undefined || isOther ? { ...NOBODY, certainty: 0.5 } : main
}

/** Whether a person has other offices than the one asked for, or the same one of another country. */
function holdsOther(holdings: ReadonlyMap<Entity, readonly Holding[]>, entity: Entity, stem: string): boolean {
  const own = holdings.get(entity) ?? []
  if (own.some(({ office }) => office.stem === stem)) return true
  return own.length > 1
}

function resolvePronoun(knowledge: Knowledge, memory: Memory, phrase: Phrase): Attribution {
  const { genders, subjects } = knowledge
  if (phrase.number === 'plural') return resolvePlural(knowledge, memory, phrase)
  const subject = subjects.since(memory.lastAt, phrase.from)
  const body = bodyOfDocument(knowledge, memory, { phrase, after: subject?.from ?? memory.lastAt })
  if (body !== undefined) return { entity: body, mention: null, certainty: 0.75 }
  const named = subject === undefined ? undefined : resolvePhrase(knowledge, memory, subject)
  if (named?.entity && !contradicts(genders, phrase.gender, named.entity)) return { ...named, certainty: 0.85 }
  const last = memory.last
  if (last?.entity?.type === 'person' && !contradicts(genders, phrase.gender, last.entity))
    return { ...last, certainty: 0.9 }
  if (last !== undefined && last.entity === null) return { ...NOBODY, certainty: 0.5 }
  return memory.person ?? mainPerson(knowledge, phrase.from, phrase) ?? last ?? { ...NOBODY, certainty: 0.4 }
}

type Possessor = { readonly phrase: Phrase; readonly after: number }

/** `njoftimi i saj`: the body that is the latest subject and agrees, or that spoke last with nobody since. */
function bodyOfDocument(
  { scene, subjects }: Knowledge,
  { last, lastAt }: Memory,
  { phrase, after }: Possessor,
): Entity | undefined {
  const { data } = scene.reading
  const { from } = phrase
  const isPossessive =
    data.possessives.has(keyAt(scene.reading, from)) && data.articles.has(keyAt(scene.reading, from - 1))
  if (!isPossessive || data.nouns.get(keyAt(scene.reading, from - 2))?.document !== true) return undefined
  const body = subjects.bodySince(after, from)?.entity ?? (after === lastAt ? last?.entity : undefined)
  if (!body || body.type !== 'organization') return undefined
  const [kind = ''] = body.name.normalize('NFC').toLowerCase().split(' ')
  const gender = data.genderOf(kind)
  return gender === null || gender === phrase.gender ? body : undefined
}

/** `ata`, `tyre`: the body that spoke or acted last. */
function resolvePlural({ subjects }: Knowledge, { last, lastAt }: Memory, { from }: Phrase): Attribution {
  const body = subjects.bodySince(lastAt, from)?.entity
  if (body) return { entity: body, mention: null, certainty: 0.6 }
  return last?.entity?.type === 'organization' ? { ...last, certainty: 0.6 } : { ...NOBODY, certainty: 0.7 }
}

/** The person named most in the document, sooner before the place than after, of a gender that fits. */
function mainPerson({ scene, genders, people }: Knowledge, at: number, phrase: Phrase | null): Attribution | undefined {
  const start = scene.reading.tokens[at]?.start ?? 0
  let best: { readonly entity: Entity; readonly score: number } | undefined
  for (const entity of people) {
    if (contradicts(genders, phrase?.gender ?? null, entity)) continue
    const isBefore = (entity.mentions[0]?.start ?? 0) < start
    const score = entity.mentions.length + (isBefore ? 3 : 0)
    if (best === undefined || score > best.score) best = { entity, score }
  }
  return best === undefined ? undefined : { entity: best.entity, mention: null, certainty: 0.5 }
}
