const FOLDED = new Uint16Array(0x10000)
const SHORT = 64
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** The folded code unit: lower case and without diacritics where both are one code unit long, else unchanged. */
function foldUnit(unit: number): number {
  const known = FOLDED[unit] ?? 0
  if (known !== 0) return known
  const base = String.fromCharCode(unit)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const folded = base.length === 1 ? base.charCodeAt(0) : unit
  FOLDED[unit] = folded
  return folded
}

/**
 * Lower-cases and strips diacritics (`ë→e`, `ç→c`, `ğ→g`) one code unit for one, so that offsets into the
 * result are offsets into the original. In: any text. Out: a text of the same length.
 */
export function fold(text: string): string {
  let plain = true
  for (let i = 0; i < text.length && plain; i++) {
    const unit = text.charCodeAt(i)
    plain = unit < 128 && !(unit >= 65 && unit <= 90)
  }
  if (plain) return text
  return text.length < SHORT ? foldShort(text) : foldLong(text)
}

function foldShort(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldUnit(text.charCodeAt(i)))
  return folded
}

/** A decoder turns many code units into a string at once; halves of surrogate pairs become the replacement sign. */
function foldLong(text: string): string {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = foldUnit(text.charCodeAt(i))
  return UTF_16.decode(units)
}
