import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Access } from '../access/access.ts'
import { isObject, listOf, numberOf, objectOf, textOf, type JsonObject } from '../json.ts'
import { REGION } from '../template/physical.ts'
import type { Resource, Template } from '../template/template.ts'
import type { FunctionSettings } from './environment.ts'

/** Where the functions find the engines. */
export type FunctionEndpoints = { readonly s3Url: string; readonly dynamodbUrl: string }

/** Reads the functions that Node runs: their bundles, limits and environments. Throws when a bundle isn't there. */
export function readFunctions(
  template: Template,
  access: Access,
  endpoints: FunctionEndpoints,
): readonly FunctionSettings[] {
  return template
    .ofType('AWS::Lambda::Function')
    .filter(resource => textOf(resource.raw['Runtime']).startsWith('nodejs'))
    .map(resource => readFunction(resource, template, { access, endpoints }))
}

type Context = { readonly access: Access; readonly endpoints: FunctionEndpoints }

function readFunction(resource: Resource, template: Template, context: Context): FunctionSettings {
  const properties = resource.properties()
  const name = resource.physical.name
  if (listOf(properties['Layers']).length > 0)
    throw new Error(`Cannot run ${resource.id}: layers have no bundle on this machine`)
  const [module = '', exportName = 'handler'] = textOf(properties['Handler']).split('.')
  const folder = assetFolder(properties, template.directory)
  const file = ['.mjs', '.js', '.cjs'].map(extension => join(folder, module + extension)).find(path => existsSync(path))
  if (file === undefined) throw new Error(`Cannot run ${resource.id}: no ${module}.mjs in ${folder}`)
  const memoryMegabytes = numberOf(properties['MemorySize'], 128)
  const reserved = properties['ReservedConcurrentExecutions']
  return {
    name,
    arn: resource.physical.arn,
    file,
    exportName,
    memoryMegabytes,
    timeoutSeconds: numberOf(properties['Timeout'], 3),
    maximumConcurrency: reserved === undefined ? undefined : numberOf(reserved, Infinity),
    env: { ...variablesOf(properties), ...runtimeVariables({ name, memoryMegabytes, folder }, context) },
  }
}

function assetFolder(properties: JsonObject, directory: string): string {
  const key = textOf(objectOf(properties['Code'])['S3Key'])
  return join(directory, `asset.${key.replace(/\.zip$/, '')}`)
}

function variablesOf(properties: JsonObject): Record<string, string> {
  const variables = objectOf(properties['Environment'])['Variables']
  return Object.fromEntries(
    Object.entries(isObject(variables) ? variables : {}).map(([name, value]) => [name, textOf(value)]),
  )
}

type Running = { readonly name: string; readonly memoryMegabytes: number; readonly folder: string }

/** What Lambda itself puts into the environment, and where the engines are: every other service has no way out of here. */
function runtimeVariables(
  { name, memoryMegabytes, folder }: Running,
  { access, endpoints }: Context,
): Record<string, string> {
  const principal = access.principalNamed(name)
  return {
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: principal?.accessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: principal?.secretAccessKey ?? '',
    AWS_ENDPOINT_URL: endpoints.s3Url,
    AWS_ENDPOINT_URL_S3: endpoints.s3Url,
    AWS_ENDPOINT_URL_SQS: endpoints.s3Url,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodbUrl,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    LAMBDA_TASK_ROOT: folder,
    // nobody listens for traces here
    POWERTOOLS_TRACE_ENABLED: 'false',
    TZ: 'UTC',
  }
}
