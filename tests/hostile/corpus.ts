import type { RejectionCode } from '../../shared/errors.ts'
import { ARCHIVES } from './archives.ts'
import { MAILS } from './mails.ts'
import { MARKUP } from './markup.ts'
import { PDFS } from './pdfs.ts'
import { TEXTS } from './texts.ts'
import { UNSUPPORTED } from './unsupported.ts'

/** A file that means harm, or bad luck, and how reading it must end. Bytes are made when they are asked for. */
export type HostileFile = {
  readonly name: string
  readonly mediaType?: string
  readonly bytes: () => Uint8Array
  /** The code of the rejection; undefined where the file is read all the same. */
  readonly code: RejectionCode | undefined
}

/** Every hostile file, by name. */
export const HOSTILE: readonly HostileFile[] = [...ARCHIVES, ...MAILS, ...MARKUP, ...PDFS, ...TEXTS, ...UNSUPPORTED]
