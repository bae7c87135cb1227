import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject, objectOf, parseObject, textOf, type Json, type JsonObject } from '../json.ts'
import { evaluateCondition, resolve, type References } from './intrinsics.ts'
import { ACCOUNT, physicalOf, REGION, type Endpoints, type Physical } from './physical.ts'

/** One resource of the template; its properties resolve when they are read. */
export type Resource = {
  readonly id: string
  readonly type: string
  /** The properties as they stand in the template. */
  readonly raw: JsonObject
  readonly physical: Physical
  /** Resolves all properties; throws with the resource's name when they point at nothing. */
  readonly properties: () => JsonObject
  /** Resolves one property alone: others may name what is not known yet. */
  readonly property: (name: string) => Json | undefined
}

/** A synthesized template, with every reference resolvable on this machine. */
export type Template = {
  readonly directory: string
  readonly stackName: string
  readonly resources: readonly Resource[]
  readonly ofType: (...types: readonly string[]) => readonly Resource[]
  readonly find: (id: string) => Resource | undefined
}

/** Reads the one stack of a cloud assembly (`cdk.out`); throws when there is none. */
export function readTemplate(directory: string, endpoints: Endpoints): Template {
  const manifestFile = join(directory, 'manifest.json')
  if (!existsSync(manifestFile)) throw new Error(`Cannot read the stack: no manifest.json in ${directory}`)
  const artifacts = Object.entries(objectOf(parseObject(readFileSync(manifestFile, 'utf8'))['artifacts']))
  const stack = artifacts.find(([, artifact]) => objectOf(artifact)['type'] === 'aws:cloudformation:stack')
  if (stack === undefined) throw new Error(`Cannot read the stack: no stack in ${manifestFile}`)
  const file = textOf(objectOf(objectOf(stack[1])['properties'])['templateFile'])
  const body = parseObject(readFileSync(join(directory, file), 'utf8'))
  return makeTemplate(body, { directory, stackName: stack[0], endpoints })
}

type Place = { readonly directory: string; readonly stackName: string; readonly endpoints: Endpoints }

/** Makes a template of its parsed body; resources whose condition is false are left out. */
export function makeTemplate(body: JsonObject, place: Place): Template {
  const physical = physicalsOf(body, place)
  const references = referencesInto(body, place, physical)
  const resources = Object.entries(objectOf(body['Resources']))
    .map(([id, declared]) => ({ id, declared: objectOf(declared) }))
    .filter(({ declared }) => typeof declared['Condition'] !== 'string' || references.condition(declared['Condition']))
    .map(({ id, declared }) => resourceOf(id, declared, { physical, references }))
  return {
    directory: place.directory,
    stackName: place.stackName,
    resources,
    ofType: (...types) => resources.filter(resource => types.includes(resource.type)),
    find: id => resources.find(resource => resource.id === id),
  }
}

type Context = { readonly physical: (id: string) => Physical; readonly references: References }

function resourceOf(id: string, declared: JsonObject, context: Context): Resource {
  const type = textOf(declared['Type'])
  const raw = objectOf(declared['Properties'])
  const resolved = (value: Json): Json | undefined => {
    try {
      return resolve(value, context.references)
    } catch (cause) {
      throw new Error(`Cannot resolve ${type} ${id}: ${(cause as Error).message}`, { cause })
    }
  }
  return {
    id,
    type,
    raw,
    get physical() {
      return context.physical(id)
    },
    properties: () => objectOf(resolved(raw)),
    property: name => (raw[name] === undefined ? undefined : resolved(raw[name])),
  }
}

function physicalsOf(body: JsonObject, place: Place): (id: string) => Physical {
  const declared = objectOf(body['Resources'])
  const known = new Map<string, Physical>()
  return id => {
    const resource = declared[id]
    if (!isObject(resource)) throw new Error(`nothing is called ${id}`)
    const named = { id, properties: objectOf(resource['Properties']), endpoints: place.endpoints }
    const physical = known.get(id) ?? physicalOf(textOf(resource['Type']), named)
    known.set(id, physical)
    return physical
  }
}

function referencesInto(body: JsonObject, place: Place, physical: (id: string) => Physical): References {
  const references: References = {
    ref: id =>
      id in PSEUDO ? PSEUDO[id] : id === 'AWS::StackName' ? place.stackName : (parameter(body, id) ?? physical(id).ref),
    attribute: (id, name) => {
      const value = physical(id).attributes[name]
      if (value === undefined) throw new Error(`${id} has no attribute ${name} that local mode knows`)
      return value
    },
    condition: name => {
      const expression = objectOf(body['Conditions'])[name]
      if (expression === undefined) throw new Error(`no condition is called ${name}`)
      return evaluateCondition(expression, references)
    },
    mapping: (name, first, second) => {
      const value = objectOf(objectOf(objectOf(body['Mappings'])[name])[first])[second]
      if (value === undefined) throw new Error(`no mapping ${name}.${first}.${second}`)
      return value
    },
  }
  return references
}

/** A parameter's value is its default: nobody is asked locally. */
function parameter(body: JsonObject, id: string): Json | undefined {
  const declared = objectOf(body['Parameters'])[id]
  if (declared === undefined) return undefined
  return objectOf(declared)['Default'] ?? ''
}

const PSEUDO: Readonly<Record<string, Json | undefined>> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/local/local`,
  'AWS::NotificationARNs': [],
  'AWS::NoValue': undefined,
}
