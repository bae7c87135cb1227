import { isObject, listOf, objectOf, textOf, type Json, type JsonObject } from '../json.ts'

/**
 * Tells whether an event matches a pattern, by EventBridge's content filtering.
 * Also serves an event source's filter criteria, which are written in the same language.
 * Throws on an operator that EventBridge doesn't have: a mistyped pattern must not match silently.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matchesPattern(pattern: JsonObject, event: Json | undefined): boolean {
  return Object.entries(pattern).every(([name, expected]) => {
    if (name === '$or') return listOf(expected).some(branch => isObject(branch) && matchesPattern(branch, event))
    const actual = isObject(event) ? event[name] : undefined
    if (Array.isArray(expected)) return matchesAnyOf(expected as readonly Json[], actual)
    if (isObject(expected)) return matchesNested(expected, actual)
    throw new RangeError(`Cannot match: "${name}" must be a list or an object in an event pattern`)
  })
}

/** Throws on anything in a pattern that EventBridge would not take, whether an event gets there or not. */
export function checkPattern(pattern: JsonObject): void {
  for (const [name, expected] of Object.entries(pattern)) {
    if (name === '$or') listOf(expected).map(objectOf).forEach(checkPattern)
    else if (isObject(expected)) checkPattern(expected)
    else if (Array.isArray(expected)) for (const alternative of listOf(expected)) matchesOne(alternative, '')
    else throw new RangeError(`Cannot match: "${name}" must be a list or an object in an event pattern`)
  }
}

function matchesNested(pattern: JsonObject, actual: Json | undefined): boolean {
  // a list of objects matches when one of its members does
  return Array.isArray(actual)
    ? (actual as readonly Json[]).some(member => matchesPattern(pattern, member))
    : matchesPattern(pattern, actual)
}

function matchesAnyOf(alternatives: readonly Json[], actual: Json | undefined): boolean {
  const candidates = Array.isArray(actual) && actual.length > 0 ? (actual as readonly Json[]) : [actual]
  return candidates.some(candidate => alternatives.some(alternative => matchesOne(alternative, candidate)))
}

function matchesOne(alternative: Json, actual: Json | undefined): boolean {
  if (!isObject(alternative)) return alternative === actual
  const [operator = '', ...others] = Object.keys(alternative)
  const matches = OPERATORS[operator]
  if (matches === undefined || others.length > 0)
    throw new RangeError(`Cannot match: ${JSON.stringify(alternative)} is not an operator of event patterns`)
  return matches(alternative[operator] ?? null, actual)
}

type Operator = (argument: Json, actual: Json | undefined) => boolean

const OPERATORS: Readonly<Record<string, Operator>> = {
  exists: (argument, actual) => (argument === true) === (actual !== undefined),
  prefix: (argument, actual) => compareText(argument, actual, (text, start) => text.startsWith(start)),
  suffix: (argument, actual) => compareText(argument, actual, (text, end) => text.endsWith(end)),
  'equals-ignore-case': (argument, actual) =>
    typeof actual === 'string' && actual.toLowerCase() === textOf(argument).toLowerCase(),
  wildcard: (argument, actual) => typeof actual === 'string' && matchesWildcard(textOf(argument), actual),
  'anything-but': matchesAnythingBut,
  numeric: (argument, actual) => typeof actual === 'number' && matchesNumeric(listOf(argument), actual),
  cidr: (argument, actual) => typeof actual === 'string' && isInNetwork(actual, textOf(argument)),
}

function compareText(
  argument: Json,
  actual: Json | undefined,
  compare: (text: string, part: string) => boolean,
): boolean {
  if (typeof actual !== 'string') return false
  if (!isObject(argument)) return compare(actual, textOf(argument))
  return compare(actual.toLowerCase(), textOf(argument['equals-ignore-case']).toLowerCase())
}

function matchesAnythingBut(argument: Json, actual: Json | undefined): boolean {
  if (actual === undefined) return false
  if (!isObject(argument)) return !listOf(argument).includes(actual)
  const [operator = ''] = Object.keys(argument)
  return !listOf(argument[operator]).some(member => matchesOne({ [operator]: member }, actual))
}

function matchesNumeric(terms: readonly Json[], actual: number): boolean {
  for (let at = 0; at < terms.length; at += 2) {
    const compare = COMPARISONS[textOf(terms[at])]
    if (compare === undefined) throw new RangeError(`Cannot match: ${JSON.stringify(terms[at])} is not a comparison`)
    if (!compare(actual, Number(terms[at + 1]))) return false
  }
  return true
}

const COMPARISONS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

/** Matches `*` (any characters); `\*` is a star. Linear: the pieces are looked for one after the other. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const pieces = pattern.split(/(?<!\\)\*/).map(piece => piece.replaceAll('\\*', '*').replaceAll('\\\\', '\\'))
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (pieces.length === 1) return text === first
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}

function isInNetwork(address: string, network: string): boolean {
  const [base = '', bits = '32'] = network.split('/')
  const mask = bits === '0' ? 0 : (-1 << (32 - Number(bits))) >>> 0
  return (addressNumber(address) & mask) >>> 0 === (addressNumber(base) & mask) >>> 0
}

const addressNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => ((sum << 8) | Number(part)) >>> 0, 0)
