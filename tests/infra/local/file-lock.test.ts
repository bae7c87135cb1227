import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeFileLock, withFileLock } from '../../../infra/local/file-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fjala-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('takeFileLock() gives a file to one at a time', () => {
  const file = join(folder, 'lock')
  const first = takeFileLock(file)
  expect(takeFileLock(file)).toBeUndefined()
  first?.release()
  const second = takeFileLock(file)
  expect(second).toBeDefined()
  second?.release()
})

test('withFileLock() waits for whoever has the file, also when their work fails', async () => {
  const file = join(folder, 'lock')
  const order: string[] = []
  const first = withFileLock(file, async () => {
    await new Promise(resolve => setTimeout(resolve, 50))
    order.push('first')
    throw new Error('on purpose')
  })
  const second = withFileLock(file, async () => order.push('second'))
  await expect(first).rejects.toThrow('on purpose')
  await second
  expect(order).toEqual(['first', 'second'])
})
