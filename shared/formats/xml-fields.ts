import { readXml } from './xml.ts'

/** The text of every element of a small XML file that holds text and no elements, by name; of several the first. */
export function readXmlFields(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let text = ''
  if (bytes === undefined) return fields
  readXml(bytes, {
    open: () => {
      text = ''
    },
    text: more => {
      text += more
    },
    close: name => {
      if (text.trim() !== '' && !fields.has(name)) fields.set(name, text.trim())
      text = ''
    },
  })
  return fields
}
