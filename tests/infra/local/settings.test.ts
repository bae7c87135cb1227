import { expect, test } from 'vitest'
import { readLocalSettings } from '../../../infra/local/settings.ts'

test('readLocalSettings() has a default for everything', () => {
  expect(readLocalSettings({})).toEqual({
    ports: { s3: 4566, api: 3000, dynamodb: 8000 },
    dataDir: '.fjala',
    dynamodbUrl: undefined,
  })
})

test('readLocalSettings() takes what is given', () => {
  const env = {
    FJALA_S3_PORT: '0',
    FJALA_API_PORT: '3001',
    FJALA_DATA_DIR: '/tmp/x',
    AWS_ENDPOINT_URL_DYNAMODB: 'http://h',
  }
  expect(readLocalSettings(env)).toEqual({
    ports: { s3: 0, api: 3001, dynamodb: 8000 },
    dataDir: '/tmp/x',
    dynamodbUrl: 'http://h',
  })
})

test.each(['x', '-1', '65536', '80.5', '0x50'])(
  'readLocalSettings() refuses the port %s, and names the variable',
  port => {
    expect(() => readLocalSettings({ FJALA_API_PORT: port })).toThrow(`FJALA_API_PORT: expected a port from 0`)
  },
)
