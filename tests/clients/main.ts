// `npm run clients`: starts the stack as a user does, and lets clients that nobody here wrote work with it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { awsDynamoDb } from './aws-dynamodb.ts'
import { awsS3 } from './aws-s3.ts'
import { awsSqs } from './aws-sqs.ts'
import { browserForm } from './browser-form.ts'
import { runClients, type Client } from './check.ts'
import { programs } from './command.ts'
import { curl } from './curl.ts'
import { openApiLinter } from './openapi-linter.ts'
import { startStack } from './running-stack.ts'

const NO_PROGRAM = { file: '', version: 'not installed' }

/** All clients; those that this machine lacks say so. */
function listClients(): readonly Client[] {
  const [clis, curls] = [programs('aws'), programs('curl').slice(0, 1)]
  const missingCli = (client: Client): Client => ({
    ...client,
    missing: 'no `aws` on the path (Debian: apt-get install awscli)',
  })
  return [
    ...(clis.length === 0 ? [awsS3, awsDynamoDb, awsSqs].map(client => missingCli(client(NO_PROGRAM))) : []),
    ...clis.flatMap(cli => [awsS3(cli), awsDynamoDb(cli), awsSqs(cli)]),
    ...(curls.length === 0 ? [{ ...curl(NO_PROGRAM), missing: 'no `curl` on the path' }] : curls.map(curl)),
    browserForm(),
    openApiLinter(),
  ]
}

const folder = await mkdtemp(join(tmpdir(), 'fjala-clients-'))
console.log('Starting the stack …')
const { stop, ...urls } = await startStack(join(folder, 'data'))
console.log(`S3 ${urls.s3}, API ${urls.api}, DynamoDB ${urls.dynamodb}`)
try {
  const { passed, failed, skipped } = await runClients(listClients(), { ...urls, folder })
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  await stop()
  await rm(folder, { recursive: true, force: true })
}
