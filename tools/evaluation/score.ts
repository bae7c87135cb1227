import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GoldDocument } from './gold.ts'

/** Precision, recall and F1 of one thing. */
export type Figures = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly tp: number
  readonly predicted: number
  readonly gold: number
}

/** The scorer's report. */
export type Report = {
  readonly documents: number
  readonly mentions: Figures & { readonly byType: Readonly<Record<string, number>> }
  readonly entities: Figures & { readonly canonical: number }
  readonly statements: Figures
  readonly attributed: Figures
  readonly onMatched: {
    readonly speaker: number
    readonly kind: number
    readonly cue: number
    readonly boundary: number
  }
}

/** One disagreement with the gold: document, class, and what it is about. */
export type Disagreement = { readonly id: string; readonly kind: string; readonly text: string }

/** Runs the scorer over documents and predictions (JSON lines), by way of a temporary folder. Throws when it fails. */
export function score(
  scorer: string,
  documents: readonly GoldDocument[],
  predictions: readonly string[],
): { readonly report: Report; readonly disagreements: readonly Disagreement[] } {
  const folder = mkdtempSync(join(tmpdir(), 'fjala-eval-'))
  try {
    for (const document of documents) writeFileSync(join(folder, `${document.id}.gold.json`), JSON.stringify(document))
    const file = join(folder, 'predictions.jsonl')
    writeFileSync(file, predictions.join('\n'))
    const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, folder, file, '--json', '--errors'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (status !== 0) throw new Error(`Cannot score: the scorer ended with ${String(status)}, expected 0: ${stderr}`)
    return { report: JSON.parse(stdout) as Report, disagreements: toDisagreements(stderr) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function toDisagreements(lines: string): readonly Disagreement[] {
  return lines
    .split('\n')
    .filter(line => line.includes('\t'))
    .map(line => {
      const [id = '', kind = '', ...rest] = line.split('\t')
      return { id, kind, text: rest.join(' ') }
    })
}
