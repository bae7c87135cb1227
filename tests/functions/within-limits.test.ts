import { threadId } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { limitedTask, type Task } from '../support/limited-work.ts'

const large = (task: Task) => limitedTask({ large: task })

describe('withinLimits()', () => {
  test('does small work where it is, and other work in a thread that it keeps', async () => {
    expect(await limitedTask('answer')).toBe(String(threadId))
    const thread = await large('answer')
    expect(thread).not.toBe(String(threadId))
    expect(await Promise.all([large('answer'), large('answer')])).toEqual([thread, thread])
  })

  test('passes on what the work throws, rejections as rejections, and keeps the thread', async () => {
    const thread = await large('answer')
    await expect(large('reject')).rejects.toMatchObject({
      name: 'Rejection',
      code: 'format.no-text',
      details: { bytes: 7 },
    })
    await expect(large('stumble')).rejects.toThrow('stumbled')
    expect(await large('answer')).toBe(thread)
  })

  test.each<[Task, string, string]>([
    ['loop', 'limit.time', 'not done after 2 seconds'],
    ['wait', 'limit.time', 'not done after 2 seconds'],
    ['fill', 'limit.memory', 'more than 32 MB'],
  ])('stops work that goes over a limit, and names it: %s', async (task, code, words) => {
    await expect(large(task)).rejects.toMatchObject({
      name: 'Rejection',
      code,
      message: expect.stringContaining(words) as string,
    })
    expect(await large('answer')).toMatch(/^\d+$/)
  })

  test('does what waits behind work that was stopped', async () => {
    const [first, second] = await Promise.allSettled([large('loop'), large('answer')])
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
  })

  test('begins nothing that the function has no time to end: another try has', async () => {
    await expect(limitedTask({ large: 'answer' }, () => 15_000)).rejects.toMatchObject({
      name: 'PipelineError',
      code: 'function.out-of-time',
      message: 'Cannot begin a document: expected 17 s, got 15 s',
    })
    expect(await limitedTask({ large: 'answer' }, () => 17_000)).toMatch(/^\d+$/)
  })
})
