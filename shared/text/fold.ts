const FOLDED = new Map<number, number>()

/** The folded code unit: lower case and without diacritics where both are one code unit long, else unchanged. */
function foldUnit(unit: number): number {
  const known = FOLDED.get(unit)
  if (known !== undefined) return known
  const base = String.fromCharCode(unit)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const folded = base.length === 1 ? base.charCodeAt(0) : unit
  FOLDED.set(unit, folded)
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
  const units: string[] = []
  for (let i = 0; i < text.length; i++) units.push(String.fromCharCode(foldUnit(text.charCodeAt(i))))
  return units.join('')
}
