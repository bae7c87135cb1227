import type { Bin } from './reliability.ts'
import type { Disagreement, Figures, Report } from './score.ts'

const f = (figure: number): string => figure.toFixed(3)

function row(name: string, { precision, recall, f1, tp, gold, predicted }: Figures, more = ''): string {
  const counts = `(${String(tp)} of ${String(gold)} gold, ${String(predicted)} predicted)`
  return `${name.padEnd(11)} P ${f(precision)}  R ${f(recall)}  F1 ${f(f1)}   ${counts}${more}`
}

/** The scoreboard, as the scorer prints it. */
export function scoreboard({ documents, mentions, entities, statements, attributed, onMatched }: Report): string {
  const types = Object.entries(mentions.byType).map(([type, f1]) => `${type} ${f(f1)}`)
  const matched = Object.entries(onMatched).map(([name, figure]) => `${name} ${f(figure)}`)
  return [
    `documents   ${String(documents)}`,
    row('mentions', mentions),
    `            ${types.join('  ')}`,
    row('entities', entities, `  canonical name ${f(entities.canonical)}`),
    row('statements', statements),
    row('attributed', attributed),
    `on matched  ${matched.join('  ')}`,
  ].join('\n')
}

/** The reliability table. */
export function reliabilityTable(bins: readonly Bin[]): string {
  const head = 'confidence   findings   stated   right'
  const rows = bins.map(({ from, to, findings, stated, right }) => {
    const range = `${from.toFixed(2)}–${to.toFixed(2)}`
    return `${range.padEnd(12)} ${String(findings).padStart(8)}    ${f(stated)}   ${f(right)}`
  })
  return [head, ...rows].join('\n')
}

/** What went wrong, grouped by class, the largest class first. */
export function disagreementsByClass(disagreements: readonly Disagreement[]): string {
  const classes = new Map<string, Disagreement[]>()
  for (const disagreement of disagreements) {
    const own = classes.get(disagreement.kind)
    if (own === undefined) classes.set(disagreement.kind, [disagreement])
    else own.push(disagreement)
  }
  return [...classes]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, own]) =>
      [`${kind}: ${String(own.length)}`, ...own.map(({ id, text }) => `  ${id}  ${text}`)].join('\n'),
    )
    .join('\n')
}
