import { Rejection } from '../errors.ts'
import { firstName, openZip, type Archive } from './zip.ts'

/** How the names of an archive's files tell what it is, the most telling first. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/^word\//u, 'docx'],
  [/^xl\//u, 'xlsx'],
  [/^ppt\//u, 'pptx'],
  [/^Index\/Document\.iwa$/u, 'pages'],
  [/^AndroidManifest\.xml$/u, 'apk'],
  [/^META-INF\/MANIFEST\.MF$/u, 'jar'],
]

/** OpenDocument and EPUB say what they are in a file of their own. */
const MEDIA_TYPES: readonly (readonly [string, string])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/vnd.oasis.opendocument.graphics', 'odg'],
  ['application/epub+zip', 'epub'],
]

/** Names that office documents begin with. */
const OFFICE = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|mimetype$|content\.xml$)/u
const OFFICE_NAME = /\.(?:docx|docm|dotx|odt|ott)$/iu

/**
 * The format or kind of a ZIP archive: `docx`, `odt`, `xlsx`, … or `zip`.
 * Throws `format.truncated` or `format.malformed` for what began as an office document and cannot be opened.
 */
export function archiveFormat(bytes: Uint8Array, name: string): string {
  try {
    return kindOf(openZip(bytes))
  } catch (thrown) {
    const isOffice = OFFICE.test(firstName(bytes)) || OFFICE_NAME.test(name)
    if (thrown instanceof Rejection && (isOffice || thrown.code === 'format.too-complex')) throw thrown
    return 'zip'
  }
}

function kindOf(archive: Archive): string {
  const mediaType = archive.names.includes('mimetype') ? new TextDecoder().decode(archive.read('mimetype')) : ''
  const stated = MEDIA_TYPES.find(([prefix]) => mediaType.startsWith(prefix))
  if (stated !== undefined) return stated[1]
  return TELLING.find(([pattern]) => archive.names.some(name => pattern.test(name)))?.[1] ?? 'zip'
}
