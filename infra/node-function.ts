import { RemovalPolicy, Validations, type Duration } from 'aws-cdk-lib'
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat, type ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { join } from 'node:path'
import type { Config, FunctionName } from '../shared/config.ts'
import { pinLogicalId } from './pin-logical-id.ts'

/** What differs between our functions. `environment` holds exactly what the function's `readConfig` asks for. */
export type NodeFunctionOptions<Name extends FunctionName> = {
  readonly name: Name
  readonly memorySize: number
  readonly timeout: Duration
  readonly environment: Config<Name>
  /** A command that puts further files into the bundle's folder. */
  readonly alsoBundle?: (outputFolder: string) => string
}

const ROOT = join(import.meta.dirname, '..')

/** CommonJS packages inside an ES module ask for `require`, `__filename` and `__dirname`: these are the module's own. */
const BANNER = [
  "import{createRequire as __cr}from'node:module'",
  "import{fileURLToPath as __fu}from'node:url'",
  "import{dirname as __dn}from'node:path'",
  'const require=__cr(import.meta.url),__filename=__fu(import.meta.url),__dirname=__dn(__filename)',
].join(';')

/** The one place with Lambda's defaults: Node 24 on ARM64, one minified ES module with its source map, its own role and logs. */
export function makeNodeFunction<Name extends FunctionName>(
  scope: Construct,
  options: NodeFunctionOptions<Name>,
): NodejsFunction {
  const { name, memorySize, timeout, environment, alsoBundle } = options
  const id = name.charAt(0).toUpperCase() + name.slice(1)
  const logGroup = new LogGroup(scope, `${id}Logs`, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const made = new NodejsFunction(scope, id, {
    entry: join(ROOT, 'functions', name, 'handler.ts'),
    projectRoot: ROOT,
    depsLockFilePath: join(ROOT, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize,
    timeout,
    role: makeRole(scope, id, logGroup),
    logGroup,
    tracing: Tracing.ACTIVE,
    environment: {
      ...environment,
      NODE_OPTIONS: '--enable-source-maps',
      POWERTOOLS_SERVICE_NAME: name,
    },
    bundling: {
      format: OutputFormat.ESM,
      target: 'node24',
      minify: true,
      sourceMap: true,
      sourcesContent: false,
      mainFields: ['module', 'main'],
      externalModules: [],
      banner: BANNER,
      ...(alsoBundle !== undefined && { commandHooks: commandAfter(alsoBundle) }),
    },
  })
  acknowledgeTracing(made)
  return pinLogicalId(made, id)
}

function commandAfter(command: (outputFolder: string) => string): ICommandHooks {
  return {
    beforeInstall: () => [],
    beforeBundling: () => [],
    afterBundling: (_inputFolder, outputFolder) => [command(outputFolder)],
  }
}

/** A role that may write to the function's own log group and nothing else: AWS's managed policy would let it write to all. */
function makeRole(scope: Construct, id: string, logGroup: LogGroup): Role {
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  )
  return role
}

function acknowledgeTracing(made: NodejsFunction): void {
  const { role } = made
  if (role === undefined) return
  Validations.of(role).acknowledge({
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
    reason: 'xray:PutTraceSegments and xray:PutTelemetryRecords know no resources.',
  })
}
