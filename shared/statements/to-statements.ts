import type { Span } from '../model/span.ts'
import type { Speaker, Statement } from '../model/statement.ts'
import { calibrate } from './calibration.ts'
import { contentSpan } from './content-spans.ts'
import type { Finding, Scene } from './finding.ts'
import { kindOf } from './kind.ts'
import type { Range, Reading } from './reading.ts'
import type { Attribution } from './speakers.ts'
import { dateOf, type Dating } from './statement-date.ts'

/** What was found out about the findings, in their order, and the document's date. */
export type Resolved = {
  readonly attributions: readonly Attribution[]
  readonly addressees: readonly (Attribution | undefined)[]
  readonly published: string | null
}

/** Findings with their speakers as records, ordered by content; a finding whose content is nothing but marks is left out. */
export function toStatements(
  scene: Scene,
  findings: readonly Finding[],
  { attributions, addressees, published }: Resolved,
): readonly Statement[] {
  const said = saidTokens(scene.reading, findings)
  const statements = findings.flatMap((finding, index) => {
    const speakers = { attribution: attributions[index], addressee: addressees[index] }
    return toStatement(scene, finding, { ...speakers, said, published }) ?? []
  })
  statements.sort(
    (a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b) || (a.cue?.start ?? -1) - (b.cue?.start ?? -1),
  )
  return statements.map((statement, index) => ({ ...statement, id: `s${String(index + 1)}` }))
}

function startOf({ content }: Statement): number {
  return content[0]?.start ?? 0
}

function endOf({ content }: Statement): number {
  return content.at(-1)?.end ?? 0
}

type Told = Dating & {
  readonly attribution: Attribution | undefined
  readonly addressee: Attribution | undefined
}

function saidTokens({ tokens }: Reading, findings: readonly Finding[]): Uint8Array {
  const said = new Uint8Array(tokens.length)
  for (const { content } of findings) for (const { from, to } of content) said.fill(1, from, to)
  return said
}

function toStatement(
  scene: Scene,
  finding: Finding,
  { attribution, addressee, said, published }: Told,
): Statement | undefined {
  const { reading } = scene
  const content = finding.content.flatMap(range => contentSpan(reading, range) ?? [])
  if (content.length === 0) return undefined
  return {
    id: '',
    kind: kindOf(scene, finding),
    speaker: attribution === undefined ? null : toSpeaker(reading, attribution),
    addressee: addressee === undefined ? null : toSpeaker(reading, addressee),
    cue: finding.cue === null ? null : spanOf(reading, finding.cue),
    content,
    about: aboutIn(reading, content),
    ...dateOf(reading, finding, { said, published }),
    rule: finding.rule,
    confidence: calibrate(finding.rule, finding.confidence),
  }
}

function toSpeaker(reading: Reading, { entity, mention }: Attribution): Speaker | null {
  if (entity === null && mention === null) return null
  return {
    entityId: entity?.id ?? null,
    name: entity?.name ?? null,
    mention: mention === null ? null : spanOf(reading, mention),
  }
}

function spanOf({ tokens }: Reading, { from, to }: Range): Span {
  const start = tokens[from]?.start ?? 0
  return { start, end: tokens[to - 1]?.end ?? start }
}

/** The entities that are named inside the content, in order of their first mention there. */
function aboutIn({ names, tokens }: Reading, content: readonly Span[]): readonly string[] {
  const about = new Set<string>()
  for (const { start, end } of content) {
    for (let index = firstNameFrom(names, tokens, start); index < names.length; index++) {
      const name = names[index]
      const token = name === undefined ? undefined : tokens[name.from]
      if (name === undefined || token === undefined || token.start >= end) break
      about.add(name.entity.id)
    }
  }
  return [...about]
}

/** Binary search for the first name that begins at an offset or after it. */
function firstNameFrom(names: Reading['names'], tokens: Reading['tokens'], start: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[names[middle]?.from ?? -1]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
