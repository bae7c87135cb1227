// Makes the drawing of an entity's neighbours one that can be panned, zoomed and followed. It begins as the server drew it.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import { select, type Selection } from 'd3-selection'
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom'

type Entity = { readonly id: string; readonly name: string; readonly type: string }
type Node = SimulationNodeDatum & Entity & { x: number; y: number; isFollowed: boolean }
type Link = SimulationLinkDatum<Node> & { readonly documents: number; readonly isBetween: boolean }
type Neighbour = { readonly entity: Entity; readonly documents: number }
type Graph = { readonly nodes: Node[]; readonly links: Link[] }

const MOST_ADDED = 10
const LONGEST = 26
/** Names are wide: the room is reckoned narrower than it is, and stretched when it is drawn. */
const STRETCH = 1.7
const LEAST_SCALE = 0.6
const MARGIN = { x: 130, y: 30 }

const figure = document.querySelector<HTMLElement>('[data-graph]')
const drawing = figure?.querySelector<SVGSVGElement>('svg')
if (figure && drawing) start(figure, drawing)

function start(figure: HTMLElement, drawing: SVGSVGElement): void {
  const { nodes, links } = readGraph(figure.dataset['graph'] ?? '', drawing)
  // as high as it was drawn, so that nothing below moves, and as wide as there is room
  const height = drawing.getBoundingClientRect().height
  const svg = select(drawing).classed('live', true)
  const width = drawing.getBoundingClientRect().width
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height)
  svg.selectAll('*').remove()
  const room = svg.append('g')
  const layers = { edges: room.append('g'), points: room.append('g') }
  let isMoved = false
  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.25, 4])
    // one finger scrolls the page, two move the graph
    .filter((event: Event) => !('touches' in event) || (event as TouchEvent).touches.length > 1)
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      isMoved ||= event.sourceEvent !== null
      room.attr('transform', event.transform.toString())
    })
  svg.call(zooming).on('dblclick.zoom', null)
  const simulation = forceSimulation<Node>()
    .force('apart', forceManyBody().strength(-260))
    .force('room', forceCollide(26))
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.06))
    .on('tick', () => {
      place(layers)
      if (!isMoved) fit()
    })
    .stop()
  redraw()
  place(layers)
  fit()
  for (const hint of figure.querySelectorAll<HTMLElement>('.scripted')) hint.hidden = false

  function redraw(): void {
    layers.edges
      .selectAll('path')
      .data(links)
      .join('path')
      .attr('class', ({ isBetween }) => (isBetween ? 'between' : 'edge'))
      .attr('stroke-width', ({ documents }) => 0.75 + Math.min(3, documents / 2))
    layers.points
      .selectAll<SVGGElement, Node>('g')
      .data(nodes, ({ id }) => id)
      .join(enter => enter.append(makePoint))
      .attr('class', ({ type, isFollowed }, at) => `node ${type}${at === 0 ? ' middle' : isFollowed ? ' chosen' : ''}`)
      .on('click', (event: MouseEvent, node) => void follow(event, node))
  }

  /** The first time a name is chosen, those near it are added; the second time it leads to its page. */
  async function follow(event: MouseEvent, node: Node): Promise<void> {
    if (node.isFollowed || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    node.isFollowed = true
    for (const { entity, documents } of await neighboursOf(node.id)) {
      if (!nodes.some(({ id }) => id === entity.id)) nodes.push({ ...entity, isFollowed: false, x: node.x, y: node.y })
      if (links.some(link => joins(link, node.id, entity.id))) continue
      links.push({ source: node.id, target: entity.id, documents, isBetween: false })
    }
    redraw()
    isMoved = false
    simulation.nodes(nodes)
    simulation.force(
      'link',
      forceLink<Node, Link>(links.filter(({ isBetween }) => !isBetween))
        .id(({ id }) => id)
        .distance(90),
    )
    simulation.alpha(1)
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      simulation.tick(200)
      place(layers)
      fit()
    } else simulation.restart()
  }

  /** Brings all names into view, as far as they can be read then. */
  function fit(): void {
    const [xs, ys] = [nodes.map(({ x }) => x * STRETCH), nodes.map(({ y }) => y)]
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const whole = Math.min(1, width / (right - left + 2 * MARGIN.x), height / (bottom - top + 2 * MARGIN.y))
    const scale = Math.max(LEAST_SCALE, whole)
    const [x, y] = [width / 2 - (scale * (left + right)) / 2, height / 2 - (scale * (top + bottom)) / 2]
    zooming.transform(svg, zoomIdentity.translate(x, y).scale(scale))
  }
}

type Layers = Readonly<Record<'edges' | 'points', Selection<SVGGElement, unknown, null, undefined>>>

function place({ edges, points }: Layers): void {
  const nodes = new Map(
    points
      .selectAll<SVGGElement, Node>('g')
      .data()
      .map(node => [node.id, node]),
  )
  const at = (end: Link['source']): string => {
    const { x, y } = typeof end === 'object' ? end : (nodes.get(String(end)) ?? { x: 0, y: 0 })
    return `${(x * STRETCH).toFixed(1)} ${y.toFixed(1)}`
  }
  edges.selectAll<SVGPathElement, Link>('path').attr('d', ({ source, target }) => `M${at(source)}L${at(target)}`)
  const groups = points
    .selectAll<SVGGElement, Node>('g')
    .attr('transform', ({ x, y }) => `translate(${x * STRETCH} ${y})`)
  const [middle] = groups.data()
  groups
    .select('text')
    .attr('x', node => (node === middle ? 0 : isLeft(node, middle) ? -11 : 11))
    .attr('y', node => (node === middle ? -16 : 5))
    .attr('text-anchor', node => (node === middle ? 'middle' : isLeft(node, middle) ? 'end' : 'start'))
}

function isLeft({ x }: Node, middle: Node | undefined): boolean {
  return x < (middle?.x ?? 0)
}

function makePoint({ id, name }: Node): SVGGElement {
  const make = <Tag extends keyof SVGElementTagNameMap>(tag: Tag) =>
    document.createElementNS('http://www.w3.org/2000/svg', tag)
  const [group, link, circle, text] = [make('g'), make('a'), make('circle'), make('text')]
  link.setAttribute('href', `/console/entities/${id}`)
  link.setAttribute('tabindex', '-1')
  circle.setAttribute('r', '6')
  text.textContent = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name
  link.append(circle, text)
  group.append(link)
  return group
}

function joins({ source, target }: Link, one: string, other: string): boolean {
  const ids = [source, target].map(end => (typeof end === 'object' ? end.id : String(end)))
  return ids.includes(one) && ids.includes(other)
}

async function neighboursOf(id: string): Promise<readonly Neighbour[]> {
  const address = `/console/api/entities/${id}/neighbours?limit=${MOST_ADDED}`
  const response = await fetch(address, { headers: { accept: 'application/json' } })
  return response.ok ? ((await response.json()) as { readonly items: readonly Neighbour[] }).items : []
}

/** The graph as the list beside the drawing tells it, placed as it is drawn, with its middle at 0, 0. */
function readGraph(id: string, drawing: SVGSVGElement): Graph {
  const places = new Map(
    [...drawing.querySelectorAll<SVGGraphicsElement>('.node')].map(node => [node.dataset['id'] ?? id, placeOf(node)]),
  )
  const middle = places.get(id) ?? { x: 0, y: 0 }
  const toNode = (entity: Entity, isFollowed: boolean): Node => {
    const { x, y } = places.get(entity.id) ?? middle
    return { ...entity, isFollowed, x: (x - middle.x) / STRETCH, y: y - middle.y }
  }
  const items = [...document.querySelectorAll<HTMLElement>('.neighbours [data-id]')]
  const others = items.map(({ dataset, firstElementChild }) =>
    toNode({ id: dataset['id'] ?? '', type: dataset['type'] ?? '', name: firstElementChild?.textContent ?? '' }, false),
  )
  const name = drawing.querySelector('.middle text')?.textContent ?? ''
  return { nodes: [toNode({ id, name, type: '' }, true), ...others], links: items.flatMap(item => linksOf(id, item)) }
}

function linksOf(id: string, { dataset }: HTMLElement): readonly Link[] {
  const { id: own = '', documents, with: pairs = '' } = dataset
  const between = pairs.split(' ').flatMap((pair): Link[] => {
    const [target = '', count] = pair.split(':')
    return Number(count) > 1 ? [{ source: own, target, documents: Number(count), isBetween: true }] : []
  })
  return [...between, { source: id, target: own, documents: Number(documents), isBetween: false }]
}

function placeOf({ transform }: SVGGraphicsElement): { readonly x: number; readonly y: number } {
  const { e = 0, f = 0 } = transform.baseVal.consolidate()?.matrix ?? {}
  return { x: e, y: f }
}
