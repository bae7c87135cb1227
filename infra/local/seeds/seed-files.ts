import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A sample document: its file, and the key that it gets in the documents bucket. */
export type SeedFile = { readonly file: string; readonly key: string; readonly mediaType: string }

/** Lists the sample documents in a folder, in the order of their keys; a README there is none. */
export function listSeeds(folder: string): readonly SeedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== 'README.md' && !entry.name.startsWith('.'))
    .map(entry => {
      const file = join(entry.parentPath, entry.name)
      const key = ['seeds', ...relative(folder, file).split(sep)].join('/')
      return { file, key, mediaType: MEDIA_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream' }
    })
    .sort((left, right) => (left.key < right.key ? -1 : 1))
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.rtf': 'application/rtf',
  '.eml': 'message/rfc822',
}
