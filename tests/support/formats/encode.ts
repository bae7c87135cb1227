/** Encodes a text in a charset by asking the decoder what each byte means. Throws for a character that the charset lacks. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text)
  if (charset === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'))
  if (charset === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
  const bytes = bytesOf(charset)
  return Uint8Array.from([...text].map(character => bytes.get(character) ?? fail(character, charset)))
}

function bytesOf(charset: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(charset)
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const))
}

function fail(character: string, charset: string): never {
  throw new RangeError(`Cannot encode '${character}' in ${charset}`)
}
