import { isObject, listOf, objectOf, textOf, textsOf, type Json, type JsonObject } from '../json.ts'

/** One statement of a policy, as it is asked about a call. */
export type Statement = {
  readonly allows: boolean
  readonly action: Choice
  readonly resource: Choice
  readonly principal: Json | undefined
  readonly condition: JsonObject
}

/** Patterns that one must match, or, negated, that none may match. No patterns at all match everything. */
type Choice = { readonly patterns: readonly string[]; readonly negated: boolean }

/** Reads a policy document's statements, resolved already. */
export function statementsOf(document: Json | undefined): readonly Statement[] {
  return listOf(objectOf(document)['Statement']).map(value => {
    const statement = objectOf(value)
    return {
      allows: textOf(statement['Effect']) === 'Allow',
      action: choiceOf(statement, 'Action'),
      resource: choiceOf(statement, 'Resource'),
      principal: statement['Principal'],
      condition: objectOf(statement['Condition']),
    }
  })
}

function choiceOf(statement: JsonObject, name: 'Action' | 'Resource'): Choice {
  const negated = statement[`Not${name}`]
  return negated === undefined
    ? { patterns: textsOf(statement[name]), negated: false }
    : { patterns: textsOf(negated), negated: true }
}

/** What a call does, to what; `context` holds the condition keys that are known of it. */
export type Call = {
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string>>
}

/** Tells whether a statement speaks about a call: action, resource and conditions; who calls is asked apart. */
export function appliesTo(statement: Statement, call: Call): boolean {
  return (
    chosen(statement.action, call.action.toLowerCase(), pattern => pattern.toLowerCase()) &&
    (statement.resource.patterns.length === 0 || chosen(statement.resource, call.resource, pattern => pattern)) &&
    conditionsHold(statement.condition, call.context)
  )
}

/** Tells whether a resource policy's statement names the caller: a service, an account, a role, or everybody. */
export function namesPrincipal(principal: Json | undefined, caller: string): boolean {
  if (principal === '*') return true
  if (!isObject(principal)) return false
  const account = caller.split(':')[4] ?? ''
  return Object.values(principal).some(names =>
    textsOf(names).some(
      name => name === '*' || name === caller || name === account || name === `arn:aws:iam::${account}:root`,
    ),
  )
}

function chosen(choice: Choice, value: string, fold: (pattern: string) => string): boolean {
  return choice.patterns.some(pattern => matchesGlob(fold(pattern), value)) !== choice.negated
}

/** Matches IAM's `*` (any characters) and `?` (one). */
export function matchesGlob(pattern: string, value: string): boolean {
  return /[*?]/.test(pattern) ? globOf(pattern).test(value) : pattern === value
}

const GLOBS = new Map<string, RegExp>()

function globOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.')
  const glob = GLOBS.get(pattern) ?? new RegExp(`^${source}$`, 's')
  GLOBS.set(pattern, glob)
  return glob
}

function conditionsHold(condition: JsonObject, context: Call['context']): boolean {
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(objectOf(keys)).every(([key, values]) =>
      holds(operator, contextValue(context, key), textsOfAny(values)),
    ),
  )
}

const textsOfAny = (values: Json): readonly string[] => listOf(values).map(value => textOf(value))

function contextValue(context: Call['context'], key: string): string | undefined {
  const found = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())
  return found?.[1]
}

function holds(operator: string, actual: string | undefined, expected: readonly string[]): boolean {
  const [, name = '', ifExists] = /^(?:For(?:Any|All)Values?:)?(\w+?)(IfExists)?$/.exec(operator) ?? []
  if (name === 'Null') return expected.includes(String(actual === undefined))
  const negated = /Not(?:Equals|Like|IpAddress)/.test(name)
  const compare = COMPARISONS[name.replace('Not', '')]
  if (compare === undefined) throw new RangeError(`Cannot evaluate: local mode does not know the condition ${operator}`)
  if (actual === undefined) return ifExists !== undefined || negated
  return expected.some(value => compare(actual, value)) !== negated
}

type Comparison = (actual: string, expected: string) => boolean

const equals: Comparison = (actual, expected) => actual === expected
const like: Comparison = (actual, expected) => matchesGlob(expected, actual)

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  StringEquals: equals,
  StringEqualsIgnoreCase: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  StringLike: like,
  ArnEquals: like,
  ArnLike: like,
  Bool: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  NumericEquals: (actual, expected) => Number(actual) === Number(expected),
  NumericLessThan: (actual, expected) => Number(actual) < Number(expected),
  NumericLessThanEquals: (actual, expected) => Number(actual) <= Number(expected),
  NumericGreaterThan: (actual, expected) => Number(actual) > Number(expected),
  NumericGreaterThanEquals: (actual, expected) => Number(actual) >= Number(expected),
}
