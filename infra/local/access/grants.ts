import type { Principal } from './access.ts'
import { matchesGlob, type Call } from './statement.ts'

/** What a policy allows a function: an action, and what on, both as patterns. */
export type Grant = { readonly principal: string; readonly action: string; readonly resource: string }

/** Keeps which grants no call has needed yet. */
export type Grants = {
  readonly use: (principal: Principal, call: Pick<Call, 'action' | 'resource'>) => void
  readonly unused: () => readonly Grant[]
}

/** Of what is not run locally, or is never called by a function's own code: logs, traces. */
const NOT_CALLED = /^(logs|xray|cloudwatch):/

/** Makes the list of all that the functions' own policies allow. */
export function makeGrants(principals: readonly Principal[]): Grants {
  const waiting = new Map(principals.map(principal => [principal.name, grantsOf(principal)]))
  return {
    use: ({ name }, call) => {
      const left = waiting.get(name) ?? []
      if (left.some(grant => covers(grant, call)))
        waiting.set(
          name,
          left.filter(grant => !covers(grant, call)),
        )
    },
    unused: () => [...waiting.values()].flat(),
  }
}

function grantsOf({ name, statements = [] }: Principal): readonly Grant[] {
  return statements
    .filter(({ allows }) => allows)
    .flatMap(({ action, resource }) =>
      action.patterns
        .filter(pattern => !NOT_CALLED.test(pattern))
        .flatMap(pattern => resource.patterns.map(target => ({ principal: name, action: pattern, resource: target }))),
    )
}

function covers(grant: Grant, { action, resource }: Pick<Call, 'action' | 'resource'>): boolean {
  return matchesGlob(grant.action.toLowerCase(), action.toLowerCase()) && matchesGlob(grant.resource, resource)
}
