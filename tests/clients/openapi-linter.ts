import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expectSame, type Client } from './check.ts'

/** What a linter of OpenAPI documents finds in the one that the API serves. */
export function openApiLinter(): Client {
  return {
    name: '@redocly/openapi-core',
    checks: [
      {
        name: 'finds nothing wrong in /openapi.json by its recommended rules',
        run: async ({ api }) => {
          const response = await fetch(`${api}/openapi.json`)
          const source = await response.text()
          expectSame('status', response.status, 200)
          const config = await createConfig({ extends: ['recommended'] })
          const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
          const wrong = problems
            // the address is this machine's
            .filter(({ ruleId }) => ruleId !== 'no-server-example.com')
            .map(({ ruleId, severity, message }) => `${severity} ${ruleId}: ${message}`)
          expectSame('problems', wrong, [])
        },
      },
    ],
  }
}
