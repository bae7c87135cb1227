// Serves the folder given, with one bucket `documents`; prints its address and the key of each event, one JSON a line.
import { writeSync } from 'node:fs'
import { makeAccess } from '../../../../infra/local/access/access.ts'
import { makeClock } from '../../../../infra/local/clock.ts'
import { objectOf } from '../../../../infra/local/json.ts'
import { startS3 } from '../../../../infra/local/s3/s3-server.ts'
import { makeTemplate } from '../../../../infra/local/template/template.ts'

/** As `npm start` has it. */
const USER = { accessKeyId: 'fjala', secretAccessKey: 'fjala-local' }

const place = { directory: '', stackName: 'Fjala', endpoints: { s3Url: () => '', apiUrl: () => '' } }
const user = { ...USER, name: 'user', arn: 'arn:aws:iam::000000000000:user/fjala', statements: undefined }
const print = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`)

const { url } = await startS3({
  ...{ port: 0, setting: 'FJALA_S3_PORT', dataDir: process.argv[2] ?? '', clock: makeClock() },
  buckets: [
    {
      ...{ name: 'documents', arn: 'arn:aws:s3:::documents', versioning: 'Enabled', sendsEvents: true },
      ...{ cors: [], lifecycle: [], tags: {} },
    },
  ],
  access: makeAccess(makeTemplate({ Resources: {} }, place), user, () => ''),
  emit: event => print({ key: objectOf(objectOf(event['detail'])['object'])['key'] }),
})
print({ url })
