import { Agent } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { makeAccess, type Access } from '../../infra/local/access/access.ts'
import { makeClock, type Clock } from '../../infra/local/clock.ts'
import type { Json, JsonObject } from '../../infra/local/json.ts'
import { bucketSettings, startS3, type S3Options } from '../../infra/local/s3/s3-server.ts'
import { makeTemplate, type Template } from '../../infra/local/template/template.ts'

/** The local S3 endpoint over a folder that goes with it: `documents` keeps versions, `texts` doesn't, both send events. */
export type TestS3 = {
  readonly client: S3Client
  readonly url: string
  readonly documents: 'documents'
  readonly texts: 'texts'
  /** Every event so far, in order. */
  readonly events: readonly JsonObject[]
  readonly access: Access
  readonly clock: Clock
  readonly dataDir: string
  /** Another client, as the user or as the function whose policy `startTestS3` was given. */
  readonly makeClient: (config: S3ClientConfig) => S3Client
  /** Ends the server and starts another over the same folder. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The user whom no policy binds. */
export const USER = { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' }
/** The function `Reader`, which may do what the policy given says. */
export const READER = { accessKeyId: 'FJALAREADER', secretAccessKey: 'secret' }

/** What can be set otherwise: the function's statements, properties of the bucket `documents`, parts of the server's options. */
export type TestS3Options = {
  readonly statements?: readonly Json[]
  readonly documents?: JsonObject
  readonly server?: Partial<Pick<S3Options, 'emit' | 'fallback' | 'clock'>>
}

/** Starts the endpoint on a free port. */
export async function startTestS3({
  statements = [],
  documents = {},
  server = {},
}: TestS3Options = {}): Promise<TestS3> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fjala-s3-'))
  const template = templateOf(statements, documents)
  const access = makeAccess(
    template,
    { ...USER, name: 'user', arn: USER_ARN, statements: undefined },
    () => READER.secretAccessKey,
  )
  const events: JsonObject[] = []
  const clock = server.clock ?? makeClock()
  const options = {
    ...{ setting: 'FJALA_S3_PORT', dataDir, access, clock },
    buckets: template.ofType('AWS::S3::Bucket').map(bucketSettings),
    emit: (event: JsonObject) => void events.push(event),
    ...server,
  }
  let running = await startS3({ ...options, port: 0 })
  const { url } = running
  const clients: S3Client[] = []
  const makeClient = (config: S3ClientConfig): S3Client => {
    // no connection is kept, so that none is found dead after a restart
    const requestHandler = { httpAgent: new Agent({ keepAlive: false }) }
    const place = { endpoint: url, region: 'eu-central-1', credentials: USER }
    const client = new S3Client({ ...place, maxAttempts: 1, requestHandler, ...config })
    clients.push(client)
    return client
  }
  return {
    ...{
      client: makeClient({}),
      url,
      documents: 'documents',
      texts: 'texts',
      events,
      access,
      clock,
      dataDir,
      makeClient,
    },
    restart: async () => {
      await running.close()
      running = await startS3({ ...options, port: Number(new URL(url).port) })
    },
    close: async () => {
      for (const client of clients) client.destroy()
      await running.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** What the user is called in policies and events. */
export const USER_ARN = 'arn:aws:iam::000000000000:user/fjala'
const EVENTS = { EventBridgeConfiguration: { EventBridgeEnabled: true } }

/** The stack of the buckets `documents` and `texts`, and of a function with a policy of these statements. */
export function templateOf(statements: readonly Json[], documents: JsonObject): Template {
  const Resources = {
    Documents: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        NotificationConfiguration: EVENTS,
        ...documents,
      },
    },
    Texts: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: EVENTS } },
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    Reader: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: statements } },
    },
  }
  const endpoints = { s3Url: () => 'http://127.0.0.1:4566', apiUrl: () => 'http://127.0.0.1:3000' }
  return makeTemplate({ Resources }, { directory: '', stackName: 'Fjala', endpoints })
}
