import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

/** Values of a statement's named parameters. */
export type Parameters = Readonly<Record<string, SQLInputValue>>

/** Runs statements of one database. The caller says what rows are; nothing checks it. */
export type Statements = {
  readonly run: (sql: string, parameters?: Parameters) => void
  readonly all: <Row>(sql: string, parameters?: Parameters) => readonly Row[]
  readonly first: <Row>(sql: string, parameters?: Parameters) => Row | undefined
}

/** Statements that are each prepared at their first use and kept. */
export function prepareOnce(database: DatabaseSync): Statements {
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  return {
    run: (sql, parameters = {}) => void prepare(sql).run(parameters),
    all: <Row>(sql: string, parameters: Parameters = {}) => prepare(sql).all(parameters) as unknown as readonly Row[],
    first: <Row>(sql: string, parameters: Parameters = {}) => prepare(sql).get(parameters) as Row | undefined,
  }
}

/** Does all of the work in one commit, or, when it throws, nothing of it. */
export function commitAll<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
