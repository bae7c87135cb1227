// Makes the drawing of an entity's neighbours one that can be panned, zoomed and followed.
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
import { select } from 'd3-selection'
import { zoom, zoomIdentity } from 'd3-zoom'

type Node = SimulationNodeDatum & {
  readonly id: string
  readonly name: string
  readonly type: string
  isFollowed: boolean
}
type Link = SimulationLinkDatum<Node> & { readonly documents: number }
type Neighbour = {
  readonly entity: { readonly id: string; readonly name: string; readonly type: string }
  readonly documents: number
}

const WIDTH = 760
const HEIGHT = 560
const MOST_ADDED = 10
const SVG = 'http://www.w3.org/2000/svg'

const figure = document.querySelector<HTMLElement>('[data-graph]')
const drawing = figure?.querySelector<SVGSVGElement>('svg')
if (figure && drawing) start(figure, drawing)

function start(figure: HTMLElement, drawing: SVGSVGElement): void {
  const { nodes, links } = readGraph(figure, drawing)
  const svg = select(drawing).classed('live', true).attr('viewBox', `0 0 ${WIDTH} ${HEIGHT}`).attr('height', HEIGHT)
  svg.selectAll('*').remove()
  const room = svg.append('g')
  const [edges, points] = [room.append('g'), room.append('g')]
  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.4, 4])
    .on('zoom', event => room.attr('transform', String((event as { transform: unknown }).transform)))
  svg.call(zooming).on('dblclick.zoom', null)
  svg.on('dblclick', () => zooming.transform(svg, zoomIdentity))

  const simulation = forceSimulation<Node>().alphaDecay(0.05).on('tick', place)
  draw()
  for (const hint of figure.querySelectorAll<HTMLElement>('.scripted')) hint.hidden = false

  function draw(): void {
    simulation
      .nodes(nodes)
      .force(
        'link',
        forceLink<Node, Link>(links)
          .id(({ id }) => id)
          .distance(({ documents }) => 130 - Math.min(60, documents * 8))
          .strength(0.35),
      )
      .force('apart', forceManyBody().strength(-420))
      .force('room', forceCollide(34))
      .force('x', forceX(WIDTH / 2).strength(0.05))
      .force('y', forceY(HEIGHT / 2).strength(0.09))
      .alpha(0.9)
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) simulation.stop().tick(120)
    else simulation.tick(40).restart()
    edges
      .selectAll('path')
      .data(links)
      .join('path')
      .attr('class', 'edge')
      .attr('stroke-width', ({ documents }) => 0.75 + Math.min(4, documents / 2))
    points
      .selectAll<SVGGElement, Node>('g')
      .data(nodes, ({ id }) => id)
      .join(enter => enter.append(makePoint))
      .attr(
        'class',
        ({ id, type, isFollowed }) =>
          `node ${type}${id === figure.dataset['graph'] ? ' middle' : ''}${isFollowed ? ' chosen' : ''}`,
      )
      .on('click', (event: MouseEvent, node) => void follow(event, node))
    place()
  }

  function place(): void {
    edges.selectAll<SVGPathElement, Link>('path').attr('d', ({ source, target }) => {
      const [from, to] = [source as Node, target as Node]
      return `M${from.x ?? 0} ${from.y ?? 0}L${to.x ?? 0} ${to.y ?? 0}`
    })
    points.selectAll<SVGGElement, Node>('g').attr('transform', ({ x = 0, y = 0 }) => `translate(${x} ${y})`)
  }

  /** The first time a name is chosen, those near it are added; the second time it leads to its page. */
  async function follow(event: MouseEvent, node: Node): Promise<void> {
    if (node.isFollowed || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    node.isFollowed = true
    for (const { entity, documents } of await neighboursOf(node.id)) {
      if (!nodes.some(({ id }) => id === entity.id)) nodes.push({ ...entity, isFollowed: false, x: node.x, y: node.y })
      if (!links.some(link => joins(link, node.id, entity.id)))
        links.push({ source: node.id, target: entity.id, documents })
    }
    draw()
  }
}

function makePoint({ id, name }: Node): SVGGElement {
  const [group, link, circle, text] = (['g', 'a', 'circle', 'text'] as const).map(tag =>
    document.createElementNS(SVG, tag),
  ) as unknown as readonly [SVGGElement, SVGAElement, SVGCircleElement, SVGTextElement]
  link.setAttribute('href', `/console/entities/${id}`)
  link.setAttribute('tabindex', '-1')
  circle.setAttribute('r', '6')
  text.setAttribute('y', '-11')
  text.setAttribute('text-anchor', 'middle')
  text.textContent = name.length > 26 ? `${name.slice(0, 25)}…` : name
  link.append(circle, text)
  group.append(link)
  return group
}

function joins({ source, target }: Link, one: string, other: string): boolean {
  const ids = [source, target].map(end => (typeof end === 'object' ? end.id : String(end)))
  return ids.includes(one) && ids.includes(other)
}

async function neighboursOf(id: string): Promise<readonly Neighbour[]> {
  const response = await fetch(`/entities/${id}/neighbours?limit=${MOST_ADDED}`, {
    headers: { accept: 'application/json' },
  })
  return response.ok ? ((await response.json()) as { readonly items: readonly Neighbour[] }).items : []
}

/** The graph as the list beside the drawing tells it. */
function readGraph(figure: HTMLElement, drawing: SVGSVGElement): { readonly nodes: Node[]; readonly links: Link[] } {
  const id = figure.dataset['graph'] ?? ''
  const name = drawing.querySelector('.middle text')?.textContent ?? ''
  const items = [...document.querySelectorAll<HTMLElement>('.neighbours [data-id]')]
  const middle: Node = { id, name, type: '', isFollowed: true, x: WIDTH / 2, y: HEIGHT / 2 }
  const others = items.map((item): Node => {
    const { id = '', type = '' } = item.dataset
    return { id, type, name: item.querySelector('a')?.textContent ?? '', isFollowed: false }
  })
  const links = items.flatMap((item): Link[] => {
    const { id: own = '', documents, with: pairs = '' } = item.dataset
    const between = pairs.split(' ').flatMap((pair): Link[] => {
      const [target = '', count] = pair.split(':')
      return Number(count) > 1 ? [{ source: own, target, documents: Number(count) }] : []
    })
    return [{ source: id, target: own, documents: Number(documents) }, ...between]
  })
  return { nodes: [middle, ...others], links }
}
