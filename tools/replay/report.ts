import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import type { Saying } from './compare-statements.ts'
import type { Outcome } from './follow.ts'

/** How a replay went, in numbers. */
export type Totals = {
  /** Texts in the bucket, and those of them that were behind the engine. */
  readonly texts: number
  readonly older: number
  readonly extracted: number
  readonly first: number
  readonly replaced: number
  readonly behind: number
  /** Documents whose statements differ, and how the statements of all extracted ones compare. */
  readonly changed: number
  readonly gained: number
  readonly lost: number
  readonly reattributed: number
  readonly kept: number
}

/** Nothing yet. */
export const NO_TOTALS: Totals = {
  ...{ texts: 0, older: 0, extracted: 0, first: 0, replaced: 0, behind: 0 },
  ...{ changed: 0, gained: 0, lost: 0, reattributed: 0, kept: 0 },
}

/** Adds one text's outcome. */
export function addOutcome(totals: Totals, outcome: Outcome): Totals {
  const counted = { ...totals, [outcome.kind]: totals[outcome.kind] + 1 }
  if (outcome.kind !== 'extracted') return counted
  const { gained, lost, reattributed, kept } = outcome.difference
  return {
    ...counted,
    changed: totals.changed + Number(isChanged(outcome)),
    gained: totals.gained + gained.length,
    lost: totals.lost + lost.length,
    reattributed: totals.reattributed + reattributed.length,
    kept: totals.kept + kept,
  }
}

function isChanged(outcome: Outcome): boolean {
  if (outcome.kind !== 'extracted') return false
  const { gained, lost, reattributed } = outcome.difference
  return gained.length + lost.length + reattributed.length > 0
}

/** The line of the report on a text: what changed, or why it was not compared; undefined where all is as it was. */
export function toLine(outcome: Outcome): string | undefined {
  const { text, head, kind } = outcome
  const document = { id: text.documentId, key: text.before?.objectKey ?? head?.key ?? null, title: head?.title ?? null }
  const engine = { from: text.before?.engine ?? null, to: head?.engine ?? null }
  if (kind !== 'extracted') return JSON.stringify({ document, outcome: kind, engine })
  if (!isChanged(outcome)) return undefined
  const { gained, lost, reattributed, kept } = outcome.difference
  return JSON.stringify({
    document,
    outcome: 'changed',
    engine,
    gained: gained.map(toEntry),
    lost: lost.map(toEntry),
    reattributed: reattributed.map(({ before, after }) => ({
      ...toEntry(after),
      speaker: { from: before.speaker, to: after.speaker },
    })),
    kept,
  })
}

function toEntry({ kind, speaker, content, text }: Saying) {
  return { kind, speaker, content, text }
}

/** The summary that is printed. */
export function toSummary(totals: Totals, engine: string): string {
  const { texts, older, extracted, first, replaced, behind, changed, gained, lost, reattributed, kept } = totals
  if (older === 0) return `Nothing to extract again: none of ${String(texts)} texts is behind engine ${engine}`
  const lines = [
    `${String(older)} of ${String(texts)} texts were behind engine ${engine}`,
    `Extracted again: ${String(extracted)}, ${String(changed)} of them with other statements`,
    `Statements: ${String(gained)} gained, ${String(lost)} lost, ${String(reattributed)} re-attributed, ${String(kept)} kept`,
    ...(first === 0 ? [] : [`Extracted for the first time: ${String(first)}`]),
    ...(replaced === 0 ? [] : [`Replaced or deleted meanwhile: ${String(replaced)}`]),
    ...(behind === 0
      ? []
      : [`Still behind: ${String(behind)} (the stack may run an older engine, or they failed: see npm run redrive)`]),
  ]
  return lines.join('\n')
}

/** A file of lines. */
export type LineFile = { readonly add: (line: string) => Promise<void>; readonly close: () => Promise<void> }

/** Opens a file for lines, empty. Throws where it can't be written. */
export async function openLines(file: string): Promise<LineFile> {
  const out = createWriteStream(file)
  await once(out, 'open')
  return {
    add: async line => {
      if (!out.write(`${line}\n`)) await once(out, 'drain')
    },
    close: async () => {
      out.end()
      await once(out, 'close')
    },
  }
}
