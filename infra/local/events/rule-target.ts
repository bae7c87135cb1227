import { isObject, listOf, objectOf, parseObject, textOf, type Json, type JsonObject } from '../json.ts'

/**
 * What a rule's target receives: the event, a part of it (`InputPath`), a constant (`Input`)
 * or a text made of parts (`InputTransformer`).
 */
export function inputFor(target: JsonObject, event: JsonObject): Json {
  if (typeof target['Input'] === 'string') return JSON.parse(target['Input']) as Json
  if (typeof target['InputPath'] === 'string') return valueAt(event, target['InputPath']) ?? null
  const transformer = target['InputTransformer']
  return isObject(transformer) ? transform(transformer, event) : event
}

/** The value at a JSON path of names and indexes (`$.detail.object.key`, `$.resources[0]`). */
export function valueAt(event: Json, path: string): Json | undefined {
  const names = path.replace(/^\$\.?/, '').match(/[^.[\]]+/g) ?? []
  let value: Json | undefined = event
  for (const name of names) {
    value = Array.isArray(value) ? listOf(value as readonly Json[])[Number(name)] : objectOf(value)[name]
  }
  return value
}

function transform(transformer: JsonObject, event: JsonObject): Json {
  const paths = Object.entries(objectOf(transformer['InputPathsMap']))
  const values = new Map<string, Json>(paths.map(([name, path]) => [name, valueAt(event, textOf(path)) ?? '']))
  values.set('aws.events.event', event)
  values.set('aws.events.event.json', event)
  const written = textOf(transformer['InputTemplate']).replace(/"?<([\w.-]+)>"?/g, (match, name: string) => {
    const value = values.get(name)
    if (value === undefined) return match
    // within a longer text the bare value is meant, a placeholder alone stands for the value with its quotes
    return match === `"<${name}>"` || match === `<${name}>`
      ? JSON.stringify(value)
      : match.replace(`<${name}>`, bare(value))
  })
  try {
    return parseObject(written)
  } catch {
    return parsedOrText(written)
  }
}

const bare = (value: Json): string =>
  typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value)

function parsedOrText(written: string): Json {
  try {
    return JSON.parse(written) as Json
  } catch {
    return written
  }
}
