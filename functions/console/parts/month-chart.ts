import type { EntityProfile, MonthCounts } from '../../../shared/records/records.ts'
import { addressOf, entityAddress } from '../address.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { dateWords, showNumber } from '../show.ts'

const WIDTH = 380
const HALF = 46
const AXIS = HALF + 14
const HEIGHT = AXIS + HALF + 16
const MOST_MONTHS = 36

/** What was said by and about an entity in a month or year. */
type Bar = Pick<MonthCounts, 'documents' | 'statements' | 'about'> & { readonly period: string }

/** What an entity said and what was said about it, period by period: a chart, and the numbers behind it as a table. */
export function monthChart(reader: Reader, { id, months }: EntityProfile): Html | '' {
  const bars = toBars(months)
  if (bars.length === 0) return ''
  const { entity } = reader.words
  return html`<section class="months" aria-labelledby="months">
    <h2 id="months">${entity.months}</h2>
    ${drawBars(reader, id, bars)}
    <p class="key">
      <span class="key-said">${entity.saidCount}</span> <span class="key-about">${entity.aboutCount}</span>
    </p>
    <details>
      <summary>${entity.monthsTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${entity.month}</th>
            <th scope="col">${entity.saidCount}</th>
            <th scope="col">${entity.aboutCount}</th>
            <th scope="col">${entity.documentsCount}</th>
          </tr>
        </thead>
        <tbody>
          ${bars
            .filter(({ documents }) => documents > 0)
            .toReversed()
            .map(
              ({ period, statements, about, documents }) =>
                html`<tr>
                  <th scope="row"><a href="${periodAddress(id, period)}">${dateWords(reader, period)}</a></th>
                  <td>${showNumber(reader, statements)}</td>
                  <td>${showNumber(reader, about)}</td>
                  <td>${showNumber(reader, documents)}</td>
                </tr> `,
            )}
        </tbody>
      </table>
    </details>
  </section>`
}

function periodAddress(id: string, period: string): string {
  return addressOf(entityAddress(id), { from: period, to: period })
}

/** A bar for each month from the first to the last; for each year where there are many, or only the year of some is known. */
export function toBars(months: readonly MonthCounts[]): readonly Bar[] {
  const [first, last] = [months.at(0)?.month, months.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const isMonthly =
    months.every(({ month }) => month.length === 7) && monthNumber(last) - monthNumber(first) < MOST_MONTHS
  const length = isMonthly ? 7 : 4
  const byPeriod = Map.groupBy(months, ({ month }) => month.slice(0, length))
  return periodsBetween(first.slice(0, length), last.slice(0, length)).map(period =>
    sum(period, byPeriod.get(period) ?? []),
  )
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function periodsBetween(first: string, last: string): readonly string[] {
  if (first.length === 4) {
    const years = Math.min(200, Number(last) - Number(first) + 1)
    return Array.from({ length: years }, (_, at) => String(Number(last) - years + 1 + at))
  }
  const from = monthNumber(first)
  return Array.from({ length: monthNumber(last) - from + 1 }, (_, at) => {
    const year = Math.floor((from + at) / 12)
    return `${String(year).padStart(4, '0')}-${String(((from + at) % 12) + 1).padStart(2, '0')}`
  })
}

function sum(period: string, counts: readonly MonthCounts[]): Bar {
  return counts.reduce(
    (bar, { documents, statements, about }) => ({
      ...bar,
      documents: bar.documents + documents,
      statements: bar.statements + statements,
      about: bar.about + about,
    }),
    { period, documents: 0, statements: 0, about: 0 },
  )
}

/** Said above the axis, said about below. */
function drawBars(reader: Reader, id: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.flatMap(({ statements, about }) => [statements, about]))
  const step = Math.min(28, WIDTH / bars.length)
  const width = (step * 0.72).toFixed(1)
  const heightOf = (count: number): number => (count === 0 ? 0 : Math.max(2, Math.round((HALF * count) / most)))
  const left = (WIDTH - step * bars.length) / 2
  const { entity } = reader.words
  return html`<svg
    class="chart"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    aria-hidden="true"
  >
    ${bars.map(({ period, statements, about }, at) => {
      const x = (left + at * step + step * 0.14).toFixed(1)
      const title = `${dateWords(reader, period)}: ${entity.saidCount} ${showNumber(reader, statements)}, ${entity.aboutCount} ${showNumber(reader, about)}`
      return html`<a href="${periodAddress(id, period)}" tabindex="-1"
        ><title>${title}</title
        ><rect
          class="hit"
          x="${(left + at * step).toFixed(1)}"
          y="0"
          width="${step.toFixed(1)}"
          height="${HEIGHT}" /><rect
          class="bar-said"
          x="${x}"
          y="${AXIS - heightOf(statements)}"
          width="${width}"
          height="${heightOf(statements)}" /><rect
          class="bar-about"
          x="${x}"
          y="${AXIS}"
          width="${width}"
          height="${heightOf(about)}"
      /></a> `
    })}
    <path class="axis" d="M0 ${AXIS}H${WIDTH}" />
    ${labels(reader, bars).map(
      ({ at, anchor, label }) =>
        html`<text x="${(left + (at + SIDES[anchor]) * step).toFixed(1)}" y="${HEIGHT - 2}" text-anchor="${anchor}">
          ${label}
        </text>`,
    )}
  </svg>`
}

/** Where in the width of its bar a label begins, is in its middle, or ends. */
const SIDES = { start: 0, middle: 0.5, end: 1 } as const

type Label = { readonly at: number; readonly anchor: keyof typeof SIDES; readonly label: string }

/** The first, the last, and, where there is room, the one in the middle; of very few, the one in the middle alone. */
function labels(reader: Reader, bars: readonly Bar[]): readonly Label[] {
  const last = bars.length - 1
  const middle = { at: Math.round(last / 2), anchor: 'middle' } as const
  const ends = [
    { at: 0, anchor: 'start' } as const,
    ...(last < 12 ? [] : [middle]),
    { at: last, anchor: 'end' } as const,
  ]
  return (last < 9 ? [middle] : ends).map(({ at, anchor }) => ({
    ...{ at, anchor },
    label: dateWords(reader, bars[at]?.period ?? ''),
  }))
}
