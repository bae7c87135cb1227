import type { HostileFile } from './corpus.ts'
import { PUMPS, pumped } from './pumps.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** Plain texts: too long, in no encoding, with characters that mislead. */
export const TEXTS: readonly HostileFile[] = [
  { name: 'huge.txt', bytes: () => Buffer.alloc(200_000_000, 'fjala '), code: 'object.too-large' },
  { name: 'one-line.txt', bytes: () => Buffer.alloc(50_000_000, 'x'), code: 'object.too-large' },
  { name: 'one-long-line.txt', bytes: () => Buffer.alloc(1_500_000, 'fjala e re '), code: undefined },
  { name: 'blank.txt', bytes: () => bytes(' \n\t\n'), code: 'format.no-text' },
  { name: 'only-mark.txt', bytes: () => Uint8Array.of(0xef, 0xbb, 0xbf), code: 'format.no-text' },
  { name: 'nul.txt', bytes: () => bytes('Një fjali\0 e shkurtër.'), code: 'format.unsupported' },
  { name: 'all-nul.txt', bytes: () => new Uint8Array(10_000), code: 'format.unsupported' },
  {
    name: 'broken-utf8.txt',
    bytes: () => bytes('Kryeministri është në Gjakovë për vizitë, tha zëdhënësi.').slice(0, 23),
    code: 'charset.undecodable',
  },
  {
    name: 'stray-byte.txt',
    bytes: () => Uint8Array.from([...bytes('Është për të gjithë një ditë e mirë. '), 0xff, ...bytes(' Fund.')]),
    code: 'charset.undecodable',
  },
  {
    name: 'marked-but-not.txt',
    bytes: () => Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xeb, 0x42]),
    code: 'charset.undecodable',
  },
  {
    name: 'lone-surrogate.txt',
    bytes: () => Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]),
    code: 'charset.undecodable',
  },
  {
    name: 'surrogate-in-utf8.txt',
    bytes: () => Uint8Array.from([...bytes('Një fjali '), 0xed, 0xa0, 0x80, ...bytes(' e shkurtër.')]),
    code: 'charset.undecodable',
  },
  { name: 'odd-utf16.txt', bytes: () => Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42]), code: 'charset.undecodable' },
  { name: 'noise.txt', bytes: noise, code: 'format.unsupported' },
  {
    name: 'undefined-bytes.txt',
    bytes: () => latin('a\x81b\x8dc\x8fd\x90e\x9df \x81\x8d\x8f\x90\x9d'),
    code: 'charset.undecodable',
  },
  {
    name: 'bidi.txt',
    bytes: () => bytes('Ministri tha \u202e“gënjeshtër”\u202c dhe\u200b iku\u2066.'),
    code: undefined,
  },
  {
    name: 'zero-width.txt',
    bytes: () => bytes(`Ministri\u200b tha\u200d se${'\u2060'.repeat(1_000)} ura hapet.`),
    code: undefined,
  },
  {
    name: 'catastrophic.txt',
    bytes: () => bytes(PUMPS.map(pump => pumped(pump.toWellFormed(), 500).replaceAll('\0', '')).join('\n')),
    code: undefined,
  },
  { name: 'closing-marks.txt', bytes: () => bytes(`Tha ai.${') ” ] '.repeat(20_000)}`), code: undefined },
  {
    name: 'many-statements.txt',
    bytes: () => bytes('Kryebashkiakja Drita Hoxha tha se ura hapet.\n'.repeat(1_500)),
    code: undefined,
  },
  { name: 'combining.txt', bytes: () => bytes(`e${'\u0308'.repeat(100_000)} fjala e shkurtër`), code: undefined },
]

/** The same bytes every time, and no text. */
function noise(): Uint8Array {
  let state = 1
  return Uint8Array.from({ length: 5_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >> 16) & 0xff
  })
}
