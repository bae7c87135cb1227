import { Rejection } from '../../shared/errors.ts'
import { withinLimits } from '../../functions/within-limits.ts'

/** What the limited work of tests is told to do. */
export type Task = 'answer' | 'reject' | 'stumble' | 'loop' | 'wait' | 'fill'

/** Work that does what it is told, limited to two seconds and 32 MB. `answer` is small, and tells which thread it ran in. */
export const limitedTask = withinLimits({
  name: 'task',
  module: import.meta.url,
  limits: { milliseconds: 2000, megabytes: 32 },
  work: async (task: Task | { readonly large: Task }): Promise<string> => {
    const { threadId } = await import('node:worker_threads')
    await TASKS[typeof task === 'string' ? task : task.large]()
    return String(threadId)
  },
  isSmall: task => typeof task === 'string',
})

const TASKS: Readonly<Record<Task, () => unknown>> = {
  answer: () => undefined,
  reject: () => {
    throw new Rejection('format.no-text', 'The file contains no text', { details: { bytes: 7 } })
  },
  stumble: () => {
    throw new TypeError('stumbled')
  },
  loop: () => {
    for (;;);
  },
  wait: () => new Promise(() => undefined),
  fill: () => {
    const kept: unknown[] = []
    for (;;) kept.push(Array<number>(100_000).fill(kept.length + 0.5))
  },
}
