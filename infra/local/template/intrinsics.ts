import { isObject, listOf, textOf, type Json, type JsonObject } from '../json.ts'

/** What a template's expressions may point at. Each throws when the name is unknown: a wiring mistake must show. */
export type References = {
  readonly ref: (logicalId: string) => Json | undefined
  readonly attribute: (logicalId: string, name: string) => Json
  readonly condition: (name: string) => boolean
  readonly mapping: (name: string, first: string, second: string) => Json
}

type Intrinsic = (argument: Json, references: References) => Json | undefined

/**
 * Resolves a template's value: every intrinsic function in it is replaced by what it stands for here.
 * `AWS::NoValue` becomes `undefined`, and vanishes from the object or list that holds it.
 * Throws on an intrinsic that isn't known and on a reference to nothing.
 */
export function resolve(value: Json, references: References): Json | undefined {
  if (Array.isArray(value)) return resolveAll(value as readonly Json[], references)
  if (!isObject(value)) return value
  const intrinsic = intrinsicIn(value)
  if (intrinsic !== undefined) return intrinsic.apply(intrinsic.argument, references)
  const entries = Object.entries(value).map(([name, member]) => [name, resolve(member, references)] as const)
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as JsonObject
}

/** Evaluates a condition's expression (`Fn::Equals`, `Fn::And`, `Fn::Or`, `Fn::Not`, `Condition`). */
export function evaluateCondition(expression: Json, references: References): boolean {
  return resolve(expression, references) === true
}

function resolveAll(values: readonly Json[], references: References): readonly Json[] {
  return values.map(value => resolve(value, references)).filter(value => value !== undefined)
}

function intrinsicIn(value: JsonObject): { readonly apply: Intrinsic; readonly argument: Json } | undefined {
  const [entry, ...others] = Object.entries(value)
  if (entry === undefined || others.length > 0) return undefined
  const [name, argument] = entry
  // IAM statements and event patterns have members called "Condition" too, but never with a text in them
  if (name === 'Condition' && typeof argument !== 'string') return undefined
  const apply = INTRINSICS[name]
  if (apply !== undefined) return { apply, argument }
  if (name.startsWith('Fn::')) throw new Error(`Cannot resolve ${name}: local mode does not know this intrinsic`)
  return undefined
}

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, references) => references.ref(textOf(argument)),
  'Fn::GetAtt': getAttribute,
  'Fn::Join': join,
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': chooseBranch,
  'Fn::Equals': (argument, references) => {
    const [left, right] = resolveAll(listOf(argument), references)
    return JSON.stringify(left) === JSON.stringify(right)
  },
  'Fn::Not': (argument, references) => resolveAll(listOf(argument), references)[0] !== true,
  'Fn::And': (argument, references) => resolveAll(listOf(argument), references).every(value => value === true),
  'Fn::Or': (argument, references) => resolveAll(listOf(argument), references).some(value => value === true),
  Condition: (argument, references) => references.condition(textOf(argument)),
  'Fn::FindInMap': (argument, references) => {
    const [name, first, second] = resolveAll(listOf(argument), references)
    return references.mapping(textOf(name), textOf(first), textOf(second))
  },
  'Fn::Base64': (argument, references) => Buffer.from(textOf(resolve(argument, references))).toString('base64'),
  'Fn::GetAZs': () => ['a', 'b', 'c'],
}

function getAttribute(argument: Json, references: References): Json {
  const [logicalId = '', ...path] =
    typeof argument === 'string' ? argument.split('.') : listOf(argument).map(part => textOf(part))
  return references.attribute(logicalId, path.join('.'))
}

function join(argument: Json, references: References): string {
  const [separator, parts] = listOf(argument)
  return listOf(resolve(parts ?? [], references))
    .map(part => textOf(part))
    .join(textOf(separator))
}

function substitute(argument: Json, references: References): string {
  const [pattern, given] = Array.isArray(argument) ? (argument as readonly Json[]) : [argument]
  const values = isObject(given) ? given : {}
  return textOf(pattern).replace(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`
    const value = values[name]
    if (value !== undefined) return textOf(resolve(value, references))
    return textOf(name.includes('.') ? getAttribute(name, references) : references.ref(name))
  })
}

function select(argument: Json, references: References): Json {
  const [index, members] = listOf(argument)
  const chosen = listOf(resolve(members ?? [], references))[Number(textOf(index))]
  if (chosen === undefined)
    throw new Error(`Cannot resolve Fn::Select: no member ${textOf(index)} in ${JSON.stringify(members)}`)
  return chosen
}

function split(argument: Json, references: References): readonly string[] {
  const [separator, text] = listOf(argument)
  return textOf(resolve(text ?? '', references)).split(textOf(separator))
}

function chooseBranch(argument: Json, references: References): Json | undefined {
  const [condition, then, otherwise] = listOf(argument)
  const branch = references.condition(textOf(condition)) ? then : otherwise
  return branch === undefined ? undefined : resolve(branch, references)
}
