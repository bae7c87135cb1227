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
import { rclone, s3cmd } from './other-s3-tools.ts'
import { startStack } from './running-stack.ts'

type Program = { readonly file: string; readonly version: string }

/** What a program is called, on which Debian package it comes, and what is done with it. */
const PROGRAMS: readonly (readonly [name: string, from: string, ...clients: ((program: Program) => Client)[]])[] = [
  ['aws', 'awscli', awsS3, awsDynamoDb, awsSqs],
  ['curl', 'curl', curl],
  ['rclone', 'rclone', rclone],
  ['s3cmd', 's3cmd', s3cmd],
]

/** All clients, those of each version of a program that is installed; those that this machine lacks say so. */
function listClients(): readonly Client[] {
  const ofPrograms = PROGRAMS.flatMap(([name, from, ...clients]) => {
    const installed = programs(name)
    if (installed.length > 0) return installed.flatMap(program => clients.map(client => client(program)))
    const missing = `no \`${name}\` on the path (Debian: apt-get install ${from})`
    return clients.map(client => ({ ...client({ file: '', version: name }), missing }))
  })
  return [...ofPrograms, browserForm(), openApiLinter()]
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
