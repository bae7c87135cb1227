import type { Entity } from '../model/entity.ts'
import { authorsOf } from './bylines.ts'
import { type Owners, ownersOf } from './document-owners.ts'
import { type Epithets, epithetsOf } from './epithets.ts'
import type { Finding, Scene } from './finding.ts'
import { type Genders, gendersOf } from './genders.ts'
import { type Organizations, organizationsOf, peopleOf } from './known-entities.ts'
import { type Outlets, outletsOf } from './outlets.ts'
import { findHoldings, findMemberships, type Holding } from './offices.ts'
import { type Subjects, subjectsOf } from './subjects.ts'

/** What the whole document says about who is who. */
export type Knowledge = {
  readonly scene: Scene
  readonly holdings: readonly Holding[]
  /** The body that stands in brackets after a person's name. */
  readonly memberships: readonly Holding[]
  readonly holdingsOf: ReadonlyMap<Entity, readonly Holding[]>
  readonly epithets: Epithets
  readonly organizations: Organizations
  readonly outlets: Outlets
  /** The people named most, most first. */
  readonly people: readonly Entity[]
  readonly genders: Genders
  readonly subjects: Subjects
  readonly owners: Owners
}

/** Gathers it. Linear. */
export function knowledgeOf(scene: Scene, findings: readonly Finding[]): Knowledge {
  const holdings = findHoldings(scene)
  const authors = authorsOf(scene.reading)
  return {
    scene,
    holdings,
    memberships: findMemberships(scene),
    holdingsOf: Map.groupBy(holdings, ({ entity }) => entity),
    epithets: epithetsOf(scene),
    organizations: organizationsOf(scene.reading.entities),
    outlets: outletsOf(scene),
    people: peopleOf(scene.reading.entities.filter(entity => !authors.has(entity))),
    genders: gendersOf(scene),
    subjects: subjectsOf(scene, findings),
    owners: ownersOf(scene),
  }
}
