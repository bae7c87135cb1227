import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { takeFileLock } from './file-lock.ts'

/** The folder in which local mode keeps everything, held by this process alone. */
export type DataFolder = {
  readonly path: string
  readonly file: (name: string) => string
  readonly release: () => void
}

/**
 * Takes the folder for this process, making it where it isn't. Throws `DataFolderInUse` where another process has it.
 */
export function takeDataFolder(path: string): DataFolder {
  const folder = resolve(path)
  mkdirSync(folder, { recursive: true })
  const pidFile = join(folder, 'pid')
  const lock = takeFileLock(join(folder, 'lock'))
  if (lock === undefined) throw new DataFolderInUse(folder, readPid(pidFile))
  writeFileSync(pidFile, String(process.pid))
  return { path: folder, file: name => join(folder, name), release: lock.release }
}

/** Another process works with the folder. */
export class DataFolderInUse extends Error {
  constructor(folder: string, pid: string) {
    super(
      `Cannot use ${folder}: another Fjala works with it (process ${pid}). ` +
        `End that one, or choose another folder and ports: FJALA_DATA_DIR=.fjala-2 FJALA_S3_PORT=0 FJALA_API_PORT=0 FJALA_DYNAMODB_PORT=0 npm start`,
    )
    this.name = 'DataFolderInUse'
  }
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return 'unknown'
  }
}
