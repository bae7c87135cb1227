import { selection } from 'd3-selection'

/**
 * Stands for `d3-transition` in the bundle (`infra/console.ts`): d3-zoom asks it to interrupt transitions, and this graph
 * has none. A third of the script is left out so.
 */
export function interrupt(): void {
  // nothing moves that could be stopped
}

Object.assign(selection.prototype as object, {
  interrupt<T>(this: T): T {
    return this
  },
})
