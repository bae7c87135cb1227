import { expect, test } from 'vitest'
import { makeFailureLines } from '../../../../infra/local/console-output/failure-lines.ts'

const FAILURE = { functionName: 'Parse', errorType: 'TypeError', errorMessage: 'on purpose\n  at parse.ts:1' }

function lines(times: readonly number[]): readonly string[] {
  const said: string[] = []
  let now = 0
  const failed = makeFailureLines({ logOf: name => `logs/${name}.log`, say: text => said.push(text), now: () => now })
  for (const time of times) {
    now = time
    failed(FAILURE)
  }
  return said
}

test('makeFailureLines() says a failure in one line, and where to read more', () => {
  expect(lines([0])).toEqual(['✗ Parse failed: TypeError: on purpose – see logs/Parse.log'])
})

test('makeFailureLines() only counts the same failure within ten seconds, and says how many with the next', () => {
  expect(lines([0, 1000, 2000, 11_000])).toEqual([
    expect.stringContaining('on purpose'),
    expect.stringContaining('(and 2 times before)'),
  ])
})
