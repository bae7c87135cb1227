import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { startChecksum, type Algorithm } from '../wire/checksums.ts'

/** A body that is in its place: its id, and what was computed while it was written. */
export type StoredBody = {
  readonly id: string
  readonly size: number
  /** MD5, hexadecimal. */
  readonly md5: string
  /** Base64, by algorithm. */
  readonly checksums: ReadonlyMap<Algorithm, string>
}

/** The files that hold the objects' bytes. */
export type Bodies = {
  /** Writes a body as it comes; it is in its place, and on the disk, when this resolves. Leaves nothing when the source fails. */
  readonly write: (source: AsyncIterable<Buffer>, algorithms: readonly Algorithm[]) => Promise<StoredBody>
  /** Reads a body, or a range of it. The file is opened before this returns: whoever removes it then takes nothing from this reader. */
  readonly read: (id: string, range?: { readonly first: number; readonly last: number }) => Readable
  readonly remove: (id: string) => Promise<void>
  /** Removes what no id given names: what a crash left behind. */
  readonly sweep: (known: ReadonlySet<string>) => void
}

/** Opens the folder of the bodies, or makes it. */
export function openBodies(folder: string): Bodies {
  const incoming = join(folder, INCOMING)
  mkdirSync(incoming, { recursive: true })
  const drawers = new Set(readdirSync(folder).filter(name => name !== INCOMING))
  const placeOf = (id: string): string => join(folder, drawerOf(id), id)
  const moveIntoPlace = async (draft: string, id: string): Promise<void> => {
    if (!drawers.has(drawerOf(id))) await mkdir(join(folder, drawerOf(id)), { recursive: true })
    drawers.add(drawerOf(id))
    await rename(draft, placeOf(id))
  }
  return {
    write: async (source, algorithms) => {
      const id = randomUUID()
      const draft = join(incoming, id)
      try {
        const written = await writeFile(draft, source, algorithms)
        await moveIntoPlace(draft, id)
        return { id, ...written }
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    read: (id, range) =>
      createReadStream('', {
        fd: openSync(placeOf(id), 'r'),
        highWaterMark: PIECE,
        ...(range && { start: range.first, end: range.last }),
      }),
    remove: id => rm(placeOf(id), { force: true }),
    sweep: known => {
      for (const id of readdirSync(incoming)) rmSync(join(incoming, id), { force: true })
      for (const drawer of drawers) {
        for (const id of readdirSync(join(folder, drawer))) if (!known.has(id)) rmSync(placeOf(id), { force: true })
      }
    },
  }
}

const INCOMING = 'incoming'

/** Bodies lie in up to 256 folders: one with all of them would be slow to list. */
const drawerOf = (id: string): string => id.slice(0, 2)

/** Bytes that are read at once. */
const PIECE = 262_144

async function writeFile(
  path: string,
  source: AsyncIterable<Buffer>,
  algorithms: readonly Algorithm[],
): Promise<Omit<StoredBody, 'id'>> {
  const md5 = createHash('md5')
  const running = algorithms.map(algorithm => [algorithm, startChecksum(algorithm)] as const)
  let size = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of source) {
      md5.update(chunk)
      for (const [, checksum] of running) checksum.update(chunk)
      size += chunk.length
      for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten
    }
    await file.sync()
  } finally {
    await file.close()
  }
  const checksums = new Map(running.map(([algorithm, checksum]) => [algorithm, checksum.value().toString('base64')]))
  return { size, md5: md5.digest('hex'), checksums }
}
