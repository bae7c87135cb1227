import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Report } from './score.ts'

/** The least that a figure may be, by its name. `digest` is of the gold documents that it was measured on. */
export type Floors = { readonly digest: string; readonly figures: Readonly<Record<string, number>> }

/** Floors lie this far under what was measured, for what a change elsewhere may cost. */
const SLACK = 0.01

/** The figures that have floors. */
export function figuresOf({
  mentions,
  entities,
  statements,
  attributed,
  onMatched,
}: Report): Readonly<Record<string, number>> {
  return {
    'mentions.precision': mentions.precision,
    'mentions.recall': mentions.recall,
    'mentions.f1': mentions.f1,
    'entities.f1': entities.f1,
    'entities.canonical': entities.canonical,
    'statements.precision': statements.precision,
    'statements.recall': statements.recall,
    'statements.f1': statements.f1,
    'attributed.f1': attributed.f1,
    'statements.kind': onMatched.kind,
    'statements.cue': onMatched.cue,
  }
}

/** The floors of a language, where the file has them. */
export function readFloors(file: string, language: string): Floors | undefined {
  if (!existsSync(file)) return undefined
  return (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Floors>>)[language]
}

/** Every figure below its floor, as a sentence. */
export function belowFloors(figures: Readonly<Record<string, number>>, floors: Floors): readonly string[] {
  return Object.entries(floors.figures).flatMap(([name, floor]) => {
    const figure = figures[name] ?? 0
    return figure < floor ? [`${name} is ${figure.toFixed(3)}, expected at least ${floor.toFixed(3)}`] : []
  })
}

/** Writes floors a little under the figures; a floor is never lowered here while the gold set stays the same. */
export function raiseFloors(file: string, language: string, { digest, figures }: Floors): void {
  const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Floors>) : {}
  const known = all[language]?.digest === digest ? all[language].figures : {}
  const raised = Object.entries(figures).map(([name, figure]): [string, number] => {
    const floor = Math.max(0, Math.floor((figure - SLACK) * 1000) / 1000)
    return [name, Math.max(known[name] ?? 0, floor)]
  })
  writeFileSync(
    file,
    `${JSON.stringify({ ...all, [language]: { digest, figures: Object.fromEntries(raised) } }, null, 2)}\n`,
  )
}
