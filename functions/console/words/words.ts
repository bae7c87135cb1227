import type { UnitName } from '../../../shared/model/usage.ts'
import type { EntityType } from '../../../shared/model/mention.ts'
import type { StatementKind } from '../../../shared/model/statement.ts'
import type { RejectionCode } from '../../../shared/errors.ts'
import type { DocumentStatus } from '../../../shared/records/keys.ts'

/** A language that the console speaks. */
export type Language = 'sq' | 'en'

/** Words for a number of things, the number included as `shown`. */
export type Counting = (count: number, shown: string) => string

/** Everything that the console says, in one language. */
export type Words = {
  readonly name: string
  readonly motto: string
  readonly skip: string
  readonly nav: { readonly label: string; readonly start: string; readonly search: string; readonly health: string }
  readonly preferences: {
    readonly language: string
    readonly theme: string
    readonly dark: string
    readonly light: string
  }
  readonly counts: {
    readonly documents: Counting
    readonly statements: Counting
    readonly mentions: Counting
    readonly about: Counting
    readonly entities: Counting
    readonly characters: Counting
  }
  readonly types: Readonly<Record<EntityType, string>>
  readonly kinds: Readonly<Record<StatementKind, string>>
  readonly kindMeanings: Readonly<Record<StatementKind, string>>
  readonly statuses: Readonly<Record<DocumentStatus, string>>
  readonly reasons: Readonly<Record<RejectionCode, string>>
  readonly languages: Readonly<Record<string, string>>
  readonly undated: string
  readonly inferred: string
  readonly someone: string
  readonly untitled: string
  readonly newer: string
  readonly older: string
  readonly pages: string
  readonly all: string
  readonly start: {
    readonly lately: string
    readonly nothing: string
    readonly speakers: string
    readonly spokenOf: string
    readonly nobody: string
    readonly ask: string
    readonly askLabel: string
    readonly askButton: string
    readonly drop: string
    readonly dropHint: string
    readonly dropWithoutScript: string
    readonly choose: string
    readonly document: string
    readonly status: string
    readonly published: string
    readonly found: string
  }
  readonly upload: {
    readonly sending: string
    readonly reading: string
    readonly indexed: string
    readonly rejected: string
    readonly failed: string
    readonly late: string
    readonly refused: string
    readonly unreachable: string
  }
  readonly document: {
    readonly statements: string
    readonly noStatements: string
    readonly noneHere: string
    readonly noText: string
    readonly facts: string
    readonly entities: string
    readonly legend: string
    readonly cue: string
    readonly part: (part: string, of: string) => string
    readonly parts: string
    readonly previous: string
    readonly next: string
    readonly key: string
    readonly author: string
    readonly publisher: string
    readonly published: string
    readonly language: string
    readonly format: string
    readonly bytes: string
    readonly length: string
    readonly engine: string
    readonly modified: string
    readonly processed: string
    readonly hash: string
    readonly duplicateOf: string
    readonly original: string
    readonly versions: string
    readonly version: string
    readonly latest: string
    readonly noPack: string
    readonly moreEntities: Counting
    readonly deleted: string
    readonly place: (number: string) => string
    readonly statementNumber: (number: string) => string
    readonly open: string
  }
  readonly entity: {
    readonly alsoCalled: string
    readonly said: string
    readonly saidNothing: string
    readonly about: string
    readonly aboutNothing: string
    readonly with: string
    readonly withNobody: string
    readonly months: string
    readonly monthsTable: string
    readonly month: string
    readonly saidCount: string
    readonly aboutCount: string
    readonly documentsCount: string
    readonly seen: (first: string, last: string) => string
    readonly period: (period: string) => string
    readonly wholePeriod: string
    readonly allAbout: string
    readonly appearances: string
    readonly graph: string
    readonly graphHelp: string
    readonly graphOf: (name: string, documents: string) => string
    readonly together: Counting
    readonly bySpeaker: string
  }
  readonly statement: {
    readonly title: string
    readonly who: string
    readonly when: string
    readonly where: string
    readonly toWhom: string
    readonly aboutWhat: string
    readonly kind: string
    readonly cue: string
    readonly confidence: string
    readonly rule: string
    readonly around: string
    readonly elsewhere: string
    readonly nowhereElse: string
    readonly first: string
    readonly thisOne: string
    readonly unknown: string
    readonly nothing: string
    readonly inDocument: string
    readonly cut: string
  }
  readonly correct: {
    readonly title: string
    readonly who: string
    readonly type: string
    readonly note: string
    readonly speaker: string
    readonly nobody: string
    readonly notAStatement: string
    readonly corrected: string
    readonly undo: string
    readonly said: Readonly<Record<'sending' | 'refused' | 'late' | 'unnamed', string>>
  }
  readonly search: {
    readonly title: string
    readonly words: string
    readonly speaker: string
    readonly about: string
    readonly kind: string
    readonly anyKind: string
    readonly language: string
    readonly anyLanguage: string
    readonly publisher: string
    readonly from: string
    readonly to: string
    readonly dateHint: string
    readonly button: string
    readonly apply: string
    readonly clear: string
    readonly results: string
    readonly none: string
    readonly noneHint: string
    readonly goesOn: string
    readonly named: string
    readonly unknownName: (name: string) => string
    readonly meant: (name: string) => string
    readonly filters: string
    readonly badDate: string
    readonly order: string
    readonly newest: string
    readonly best: string
  }
  readonly health: {
    readonly title: string
    readonly queues: string
    readonly queue: string
    readonly waiting: string
    readonly inWork: string
    readonly deadLetters: string
    readonly redrive: string
    readonly redriven: string
    readonly noDeadLetters: string
    readonly notRedrivable: string
    readonly rejected: string
    readonly noneRejected: string
    readonly failed: string
    readonly noneFailed: string
    readonly engines: string
    readonly engine: string
    readonly noEngine: string
    readonly reason: string
    readonly sample: Counting
    readonly lastMove: (moved: string, of: string) => string
  }
  readonly cost: {
    readonly title: string
    readonly soFar: (month: string, total: string) => string
    readonly perThousand: (amount: string) => string
    readonly unit: string
    readonly amount: string
    readonly cost: string
    readonly units: Readonly<Record<UnitName, string>>
    readonly hint: (region: string, asOf: string) => string
    readonly ceiling: string
    readonly ceilingHint: string
    readonly setCeiling: string
    readonly set: string
    readonly notSet: string
    readonly paused: (spent: string, ceiling: string) => string
    readonly waitsUntil: (day: string) => string
  }
  readonly problems: {
    readonly notFound: string
    readonly notFoundHint: string
    readonly gone: string
    readonly goneHint: string
    readonly moving: string
    readonly movingHint: string
    readonly fault: string
    readonly faultHint: string
    readonly refused: string
    readonly refusedHint: string
    readonly back: string
  }
}
