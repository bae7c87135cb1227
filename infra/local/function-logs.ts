import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Writable } from 'node:stream'

/** Where functions log: one file each. */
export type FunctionLogs = {
  readonly of: (name: string) => Writable
  readonly fileOf: (name: string) => string
  readonly close: () => Promise<void>
}

/** Above it, a log of earlier runs is set aside. */
const MAX_BYTES = 10_000_000

/** Opens the logs of functions in a folder, which is made where it isn't; earlier runs' lines stay. */
export function openFunctionLogs(folder: string): FunctionLogs {
  mkdirSync(folder, { recursive: true })
  const fileOf = (name: string): string => join(folder, `${name}.log`)
  const streams = new Map<string, ReturnType<typeof createWriteStream>>()
  return {
    of: name => {
      const stream = streams.get(name) ?? openLog(fileOf(name))
      streams.set(name, stream)
      return stream
    },
    fileOf,
    close: async () => {
      await Promise.all([...streams.values()].map(stream => new Promise(resolve => stream.end(resolve))))
    },
  }
}

function openLog(file: string): ReturnType<typeof createWriteStream> {
  if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, `${file}.1`)
  const stream = createWriteStream(file, { flags: 'a' })
  // every thread of the function pipes into it
  stream.setMaxListeners(0)
  return stream
}
