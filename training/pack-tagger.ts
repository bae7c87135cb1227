import { writeFileSync } from 'node:fs'
import type { PackedTagger } from '../shared/languages/tagger.ts'
import { LABEL_COUNT } from '../shared/mentions/labels.ts'
import type { Model } from './crf.ts'

const LARGEST = 127
const LEAST_WEIGHT = 2

/** Packs a model: weights in one byte each, features that move nothing left out. Deterministic. */
export function packTagger({ index, weights, transitions }: Model): PackedTagger {
  const scale = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0) / LARGEST
  const kept = [...index]
    .map(([hash, row]) => ({ hash, own: bytesOf(weights.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT), scale) }))
    .filter(({ own }) => own.some(weight => Math.abs(weight) >= LEAST_WEIGHT))
    .sort((a, b) => a.hash - b.hash)
  const keys = Buffer.alloc(kept.length * 4)
  kept.forEach(({ hash }, at) => keys.writeInt32LE(hash, at * 4))
  const rows = Buffer.from(Int8Array.from(kept.flatMap(({ own }) => [...own])).buffer)
  return {
    labels: LABEL_COUNT,
    keys: keys.toString('base64'),
    weights: rows.toString('base64'),
    transitions: Array.from(transitions, weight => Number(weight.toFixed(4))),
    scale: Number(scale.toPrecision(6)),
  }
}

function bytesOf(weights: Float32Array, scale: number): Int8Array {
  return Int8Array.from(weights, weight => Math.round(weight / scale))
}

/** Writes a packed model as a module of the language pack. */
export function writeTagger(file: string, packed: PackedTagger, learnedFrom: string): void {
  const fields = Object.entries(packed).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`)
  writeFileSync(
    file,
    [
      `import type { PackedTagger } from '../../tagger.ts'`,
      ``,
      `// prettier-ignore`,
      `/** Weights of the name tagger, learned from ${learnedFrom}. Built by \`npm run train\`. */`,
      `export const TAGGER: PackedTagger = {`,
      ...fields,
      `}`,
      ``,
    ].join('\n'),
  )
}
