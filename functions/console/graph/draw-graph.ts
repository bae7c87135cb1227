import { entityAddress } from '../address.ts'
import { html, type Html } from '../html.ts'
import type { Neighbour } from './neighbours.ts'
import { shorten } from '../show.ts'

const WIDTH = 760
const ROW = 34
const EDGE = 250
const BEND = 70
const LONGEST = 26

type Placed = Neighbour & { readonly x: number; readonly y: number; readonly side: -1 | 1 }

/**
 * The neighbours of an entity around it, in two columns that bend around the middle, so that no name covers another.
 * Everything in it stands in a list beside it too: it is hidden from readers of screens, and its links from the keyboard.
 */
export function drawGraph(name: string, neighbours: readonly Neighbour[]): Html {
  const rows = Math.ceil(neighbours.length / 2)
  const height = Math.max(5, rows) * ROW + 40
  const middle = { x: WIDTH / 2, y: height / 2 }
  const placed = place(neighbours, { rows, height, middle })
  const byId = new Map(placed.map(neighbour => [neighbour.id, neighbour]))
  const most = Math.max(1, ...neighbours.map(({ documents }) => documents))
  const width = (documents: number) => (0.75 + (3.25 * documents) / most).toFixed(2)
  const between = placed.flatMap(one =>
    one.with.flatMap(({ id, documents }) => {
      const other = byId.get(id)
      return other === undefined || documents < 2
        ? []
        : [
            html`<path
              class="between"
              d="M${one.x} ${one.y}Q${middle.x} ${middle.y} ${other.x} ${other.y}"
              stroke-width="${(0.5 + documents / most).toFixed(2)}"
            />`,
          ]
    }),
  )
  return html`<svg
    class="graph"
    viewBox="0 0 ${WIDTH} ${height}"
    width="${WIDTH}"
    height="${height}"
    aria-hidden="true"
  >
    <g class="edges">
      ${between}${placed.map(({ x, y, documents }) => html`<path class="edge" d="M${middle.x} ${middle.y}L${x} ${y}" stroke-width="${width(documents)}" />`)}
    </g>
    <g class="nodes">
      ${placed.map(node)}
      <g class="node middle" transform="translate(${middle.x} ${middle.y})">
        <circle r="9" />
        <text y="-16" text-anchor="middle">${shorten(name, LONGEST)}</text>
      </g>
    </g>
  </svg>`
}

type Room = {
  readonly rows: number
  readonly height: number
  readonly middle: { readonly x: number; readonly y: number }
}

/** The nearest stand beside the middle, the others above and below, left and right in turn. */
function place(neighbours: readonly Neighbour[], { rows, height, middle }: Room): readonly Placed[] {
  const order = Array.from({ length: rows }, (_, row) => row).toSorted(
    (a, b) => Math.abs(a - (rows - 1) / 2) - Math.abs(b - (rows - 1) / 2) || a - b,
  )
  return neighbours.map((neighbour, at) => {
    const side = at % 2 === 0 ? 1 : -1
    const y = height / 2 + ((order[Math.floor(at / 2)] ?? 0) - (rows - 1) / 2) * ROW
    const away = rows < 2 ? 0 : Math.abs(y - middle.y) / ((rows * ROW) / 2)
    const x = middle.x + side * Math.round(EDGE - BEND * away * away) * 0.62
    return { ...neighbour, x: Math.round(x), y: Math.round(y), side }
  })
}

function node({ id, name, type, x, y, side }: Placed): Html {
  return html`<a
    href="${entityAddress(id)}"
    tabindex="-1"
    class="node ${type}"
    data-id="${id}"
    transform="translate(${x} ${y})"
    ><circle r="5" /><text x="${side * 10}" dy="0.32em" text-anchor="${side > 0 ? 'start' : 'end'}"
      >${shorten(name, LONGEST)}</text
    ></a
  > `
}
