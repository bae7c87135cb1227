import { makeAccess, type Principal, type TemplateAccess } from './access/access.ts'
import { startApi } from './api/api-server.ts'
import { readApi } from './api/read-api.ts'
import { makeClock, type Clock } from './clock.ts'
import { takeDataFolder } from './data-folder.ts'
import { makeDynamoDb } from './dynamodb/client.ts'
import { createTables } from './dynamodb/create-tables.ts'
import { startEngine } from './dynamodb/engine.ts'
import { startProxy } from './dynamodb/proxy.ts'
import { makeEventBus } from './events/event-bus.ts'
import { makeEventsListener } from './events/events-listener.ts'
import { startSchedules } from './events/schedules.ts'
import { makeFailures, type Failure } from './failures.ts'
import { openFunctionLogs } from './function-logs.ts'
import { makePool, type LoadFailure, type Pool } from './functions/pool.ts'
import { readFunctions } from './functions/read-functions.ts'
import { makeLambdaListener } from './lambda/lambda-listener.ts'
import { openQueues, queueSettings, type Queues } from './queues/queues.ts'
import { makeQuiet } from './quiet.ts'
import { bucketSettings, startS3 } from './s3/s3-server.ts'
import { openPositions } from './sources/positions.ts'
import { startSources } from './sources/start-sources.ts'
import { openSwitches } from './sources/switches.ts'
import { makeSqsListener } from './sqs/sqs-listener.ts'
import { makeStarted, type Started } from './stopping.ts'
import { resourcesLeftToAws } from './template/known-types.ts'
import { ACCOUNT } from './template/physical.ts'
import { readTemplate, type Template } from './template/template.ts'

/** Who signs calls that no function makes. */
export const USER: Principal = {
  name: 'user',
  arn: `arn:aws:iam::${ACCOUNT}:user/local`,
  accessKeyId: 'fjala',
  secretAccessKey: 'fjala-local',
  statements: undefined,
}

/** The ports to listen on; 0 is any free one. */
export type Ports = { readonly s3: number; readonly api: number; readonly dynamodb: number }

/** What runs where. */
export type LocalOptions = {
  /** The cloud assembly (`cdk.out`). */
  readonly templateDir: string
  readonly dataDir: string
  readonly ports?: Ports
  /** A DynamoDB engine that runs already. */
  readonly dynamodbUrl?: string | undefined
  /** Threads for all functions together. */
  readonly maximumThreads?: number
  readonly clock?: Clock
  /** Hears of every invocation that failed, and of every part of a batch that did. */
  readonly failed?: (failure: Failure) => void
}

/** The stack, running on this machine. */
export type Local = {
  readonly template: Template
  readonly urls: { readonly s3: string; readonly api: string; readonly dynamodb: string }
  /** The ports that were taken. */
  readonly ports: Ports
  /** The data folder's whole path. */
  readonly dataDir: string
  /** What the functions were allowed and refused. */
  readonly access: TemplateAccess
  readonly queues: Queues
  readonly clock: Clock
  readonly failures: readonly Failure[]
  /** The file that a function logs to. */
  readonly logOf: (functionName: string) => string
  /** What of the stack exists in AWS only. */
  readonly leftToAws: readonly string[]
  /** Resolves when no event, message or stream record waits to be taken, and no function runs. */
  readonly whenQuiet: () => Promise<void>
  /** Takes nothing more, lets what runs end, and stops. What is left in queues and streams is taken at the next start. */
  readonly close: () => Promise<void>
}

const ANY_PORTS: Ports = { s3: 0, api: 0, dynamodb: 0 }
const DEFAULT_THREADS = 4

/**
 * Runs a synthesized stack on this machine, from its template and bundled functions. What it stored in `dataDir` before
 * is still there. Throws, and leaves nothing running, where the template's parts don't fit together, a port is taken,
 * or another process works with the folder.
 */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const started = makeStarted()
  try {
    return await start(options, started)
  } catch (error) {
    await started.stop().catch(() => undefined)
    throw error
  }
}

async function start(options: LocalOptions, started: Started): Promise<Local> {
  const { dataDir, ports = ANY_PORTS, clock = makeClock() } = options
  const folder = takeDataFolder(dataDir)
  started.push(folder.release)
  const urls = { s3: '', api: '', dynamodb: '' }
  const template = readTemplate(options.templateDir, { s3Url: () => known(urls.s3), apiUrl: () => known(urls.api) })
  const leftToAws = resourcesLeftToAws(template)
  const access = makeAccess(template, USER, name => `${name}-local`)
  const failures = makeFailures(options.failed ?? (() => undefined))
  const logs = openFunctionLogs(folder.file('logs'))
  started.push(logs.close)

  const engine = await startEngine({ dataDir: folder.path, externalUrl: options.dynamodbUrl })
  started.push(engine.close)
  const dynamoDb = makeDynamoDb(engine.url)
  started.push(dynamoDb.close)
  await createTables(template, dynamoDb)
  const positions = openPositions(folder.file('positions.sqlite'))
  started.push(positions.close)
  const switches = openSwitches(folder.file('switches.json'))
  const queues = openQueues(folder.file('queues.sqlite'), template.ofType('AWS::SQS::Queue').map(queueSettings), clock)
  started.push(queues.close)

  let isQuiet = (): boolean => false
  const { changed, whenQuiet } = makeQuiet(() => isQuiet())
  const context = {
    template,
    access,
    queues,
    dynamoDb,
    engine,
    positions,
    switches,
    clock,
    report: failures.add,
    changed,
  }
  const functions = Promise.withResolvers<Pool>()
  const invoke: Pool['invoke'] = async (name, event) => (await functions.promise).invoke(name, event)
  const bus = makeEventBus(template, { ...context, pool: { invoke } })

  let written = (): void => undefined
  let setEnabled = (_mappingId: string, _isEnabled: boolean): boolean => false
  const proxy = await startProxy({
    port: ports.dynamodb,
    setting: 'FJALA_DYNAMODB_PORT',
    engineUrl: engine.url,
    access,
    written: () => written(),
  })
  started.push(proxy.close)
  urls.dynamodb = proxy.url
  const s3 = await startS3({
    port: ports.s3,
    setting: 'FJALA_S3_PORT',
    dataDir: folder.file('s3'),
    buckets: template.ofType('AWS::S3::Bucket').map(bucketSettings),
    access,
    clock,
    emit: bus.put,
    fallback: makeLambdaListener(
      { access, setEnabled: (mappingId, isEnabled) => setEnabled(mappingId, isEnabled) },
      makeEventsListener({ bus, access, clock }, makeSqsListener({ queues, access, clock, url: () => urls.s3 })),
    ),
  })
  started.push(s3.close)
  urls.s3 = s3.url

  const pool = makePool(readFunctions(template, access, { s3Url: s3.url, dynamodbUrl: proxy.url }), {
    maximumThreads: options.maximumThreads ?? DEFAULT_THREADS,
    logOf: logs.of,
  })
  started.push(pool.close)
  functions.resolve(pool)
  const broken = await pool.warm()
  if (broken.length > 0) throw new FunctionsBroken(broken)
  const api = await startApi({
    ...readApi(template, access),
    port: ports.api,
    setting: 'FJALA_API_PORT',
    pool,
    report: failures.add,
  })
  started.push(api.close)
  urls.api = api.url
  const sources = await startSources({ ...context, pool })
  started.push(sources.stop)
  written = sources.wake
  setEnabled = sources.setEnabled
  const schedules = startSchedules(bus.scheduled, clock)
  started.push(schedules.stop)
  isQuiet = () => bus.isQuiet() && sources.isQuiet()
  return {
    template,
    urls,
    ports: { s3: portOf(urls.s3), api: portOf(urls.api), dynamodb: portOf(urls.dynamodb) },
    dataDir: folder.path,
    access,
    queues,
    clock,
    failures: failures.all,
    logOf: logs.fileOf,
    leftToAws,
    whenQuiet,
    close: started.stop,
  }
}

const portOf = (url: string): number => Number(new URL(url).port)

function known(url: string): string {
  if (url === '') throw new Error('Cannot name an address that is not listened on yet')
  return url
}

/** Functions whose module does not load: nothing would work. */
export class FunctionsBroken extends Error {
  constructor(failures: readonly LoadFailure[]) {
    const causes = failures.map(({ name, outcome }) => `${name}: ${outcome.ok ? '' : outcome.errorMessage}`)
    super(`Cannot load ${failures.length === 1 ? 'a function' : 'functions'}: ${causes.join('; ')}`)
    this.name = 'FunctionsBroken'
  }
}
