import type { SpeechData } from '../languages/speech-data.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Entity } from '../model/entity.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Statement } from '../model/statement.ts'
import { accordingTo } from './according-to.ts'
import { clauseBeforeSource } from './clause-before-source.ts'
import { clauseBeforeVerb } from './clause-before-verb.ts'
import type { AttributionRule } from './finding.ts'
import { headingColon } from './heading-colon.ts'
import { announcedText } from './announced-text.ts'
import { asReported } from './as-reported.ts'
import { thusSaid } from './thus-said.ts'
import { nounBeforeQuotation } from './noun-before-quotation.ts'
import { nounBeforeClause } from './noun-before-clause.ts'
import { quotationAlone } from './quotation-alone.ts'
import { quotationBeforeVerb, verbBeforeQuotation } from './quotation-beside-verb.ts'
import { readDocument } from './read-document.ts'
import { sentenceAt } from './reading.ts'
import { makeScene } from './scene.ts'
import { settleFindings } from './settle.ts'
import { resolveSpeakers } from './speakers.ts'
import { toStatements } from './to-statements.ts'
import { openQuotation, strayQuotation } from './stray-quotation.ts'
import { verbBeforeColon } from './verb-before-colon.ts'
import { verbCommaQuotation } from './verb-comma-quotation.ts'
import { verbBeforeClause } from './verb-before-clause.ts'
import { wishAfterVerb } from './wish-after-verb.ts'

/** What the stage reads of a document. */
export type StatementInput = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly entities: readonly Entity[]
  readonly published: string | null
}

/** What it makes of it. */
export type StatementOutput = { readonly statements: readonly Statement[]; readonly diagnostics: readonly Diagnostic[] }

/** Every attribution pattern. All run; of two that claim the same words and are equally sure, the earlier stays. */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  quotationBeforeVerb,
  verbBeforeQuotation,
  verbBeforeClause,
  accordingTo,
  asReported,
  wishAfterVerb,
  strayQuotation,
  openQuotation,
  clauseBeforeVerb,
  clauseBeforeSource,
  headingColon,
  announcedText,
  nounBeforeClause,
  nounBeforeQuotation,
  thusSaid,
  verbBeforeColon,
  verbCommaQuotation,
  quotationAlone,
]

/** Finds what the text attributes to a source. Out: statements ordered by content. Never throws. */
export function extractStatements(input: StatementInput, pack: { readonly speech: SpeechData }): StatementOutput {
  const reading = readDocument(input, pack.speech)
  const scene = makeScene(reading)
  const found = ATTRIBUTION_RULES.flatMap(rule => rule(scene))
  const settled = settleFindings(found.filter(({ at }) => sentenceAt(reading, at).role !== 'tag'))
  const findings = settled.toSorted((a, b) => a.at - b.at || (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0))
  const credits = resolveSpeakers(scene, findings)
  const attributions = credits.map(({ speaker }) => speaker)
  const addressees = credits.map(({ addressee }) => addressee)
  const { published } = input
  return { statements: toStatements(scene, findings, { attributions, addressees, published }), diagnostics: [] }
}
