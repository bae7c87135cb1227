import { expect, test } from 'vitest'
import { makeProgress } from '../../../../infra/local/console-output/progress.ts'

function written(isTTY: boolean, use: (progress: ReturnType<typeof makeProgress>, later: () => void) => void): string {
  let text = ''
  let time = 0
  const output = { isTTY, write: (part: string) => (text += part) }
  use(
    makeProgress(output, () => time),
    () => (time += 1500),
  )
  return text
}

test('makeProgress() writes one line a step where nobody watches', () => {
  const text = written(false, (progress, later) => {
    const step = progress.begin('Working')
    step.note('1 of 2')
    progress.say('something')
    later()
    step.end('Worked')
  })
  expect(text).toBe('something\n✓ Worked (1.5 s)\n')
})

test('makeProgress() keeps a moving line on a terminal, below what is said, and wipes it at the end', () => {
  const text = written(true, (progress, later) => {
    const step = progress.begin('Working')
    progress.say('something')
    later()
    step.end('Worked')
  })
  expect(text).toMatch(
    /^\r\x1b\[K. Working \(0\.0 s\)\r\x1b\[Ksomething\n\r\x1b\[K. Working \(0\.0 s\)\r\x1b\[K✓ Worked \(1\.5 s\)\n$/,
  )
})
