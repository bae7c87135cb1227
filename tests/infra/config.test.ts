import { describe, expect, test } from 'vitest'
import { ENVIRONMENTS, readSettings } from '../../infra/config.ts'

describe('readSettings()', () => {
  test('deploys production for IAM callers, without pages elsewhere, where nothing is said', () => {
    expect(readSettings({})).toEqual({
      environment: ENVIRONMENTS.production,
      callers: { kind: 'iam' },
      origins: [],
      privateEndpoints: false,
      alarmEmail: undefined,
    })
  })

  test('takes tokens of an issuer for its audience', () => {
    const { callers } = readSettings({ FJALA_ISSUER: 'https://login.example.org', FJALA_AUDIENCE: 'fjala, desk' })
    expect(callers).toEqual({ kind: 'jwt', issuer: 'https://login.example.org', audience: ['fjala', 'desk'] })
  })

  test('takes the client by which people sign in', () => {
    const given = { FJALA_ISSUER: 'https://login.example.org', FJALA_AUDIENCE: 'fjala', FJALA_CLIENT_ID: 'console' }
    expect(readSettings(given).callers).toMatchObject({ clientId: 'console' })
    expect(readSettings({ ...given, FJALA_CLIENT_ID: '' }).callers).toMatchObject({ clientId: undefined })
  })

  test.each([
    ['on', true],
    ['off', false],
    ['', false],
  ])('lists words for search where FJALA_SEARCH is %j: %s', (FJALA_SEARCH, listsWords) => {
    expect(readSettings({ FJALA_SEARCH }).environment).toEqual({ ...ENVIRONMENTS.production, listsWords })
  })

  test('takes a monthly ceiling', () => {
    expect(readSettings({ FJALA_MONTHLY_CEILING_USD: '12.5' }).environment.monthlyCeiling).toBe(12.5)
    expect(readSettings({ FJALA_MONTHLY_CEILING_USD: '' }).environment.monthlyCeiling).toBeNull()
  })

  for (const [env, message] of [
    [
      { FJALA_MONTHLY_CEILING_USD: '0' },
      "Cannot use FJALA_MONTHLY_CEILING_USD: expected an amount in USD such as 25, got '0'",
    ],
    [
      { FJALA_MONTHLY_CEILING_USD: 'lots' },
      "Cannot use FJALA_MONTHLY_CEILING_USD: expected an amount in USD such as 25, got 'lots'",
    ],
    [{ FJALA_ENVIRONMENT: 'staging' }, "Cannot use FJALA_ENVIRONMENT: expected production or trial, got 'staging'"],
    [{ FJALA_ENVIRONMENT: 'toString' }, "Cannot use FJALA_ENVIRONMENT: expected production or trial, got 'toString'"],
    [{ FJALA_ISSUER: 'http://login.example.org' }, 'Cannot use FJALA_ISSUER: expected an https address'],
    [{ FJALA_ISSUER: 'https://login.example.org' }, 'Cannot use FJALA_ISSUER: expected FJALA_AUDIENCE beside it'],
    [{ FJALA_CLIENT_ID: 'console' }, 'Cannot use FJALA_CLIENT_ID: expected FJALA_ISSUER beside it, got none'],
    [{ FJALA_SEARCH: 'yes' }, "Cannot use FJALA_SEARCH: expected on or off, got 'yes'"],
    [{ FJALA_ORIGINS: '*' }, "Cannot use FJALA_ORIGINS: expected origins such as https://example.org, got '*'"],
    [{ FJALA_ORIGINS: 'https://a.example/path' }, 'Cannot use FJALA_ORIGINS'],
  ] as const) {
    test(`refuses ${JSON.stringify(env)}`, () => {
      expect(() => readSettings(env)).toThrow(message)
    })
  }
})
