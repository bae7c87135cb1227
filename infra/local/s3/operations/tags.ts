import { S3Error } from '../s3-error.ts'
import { readQuery } from '../wire/target.ts'
import { childrenOf, readXml, textIn } from '../wire/read-xml.ts'
import type { XmlElements } from '../wire/xml.ts'

/** Tags of an object or a bucket, by key. */
export type Tags = Readonly<Record<string, string>>

const MOST_TAGS = 10
const LONGEST_KEY = 128
const LONGEST_VALUE = 256

/** Reads the tags of the header `x-amz-tagging`, written as a query. Throws `InvalidTag`. */
export function tagsOfHeader(header: string | undefined): Tags {
  return checked(readQuery(header ?? '').entries)
}

/** Reads the tags of a document. Throws `MalformedXML` or `InvalidTag`. */
export function tagsOfXml(source: string): Tags {
  const root = readXml(source)
  const set = childrenOf(root, 'TagSet')[0]
  if (root.name !== 'Tagging' || set === undefined) throw new S3Error('MalformedXML')
  return checked(
    childrenOf(set, 'Tag').map(tag => {
      const [key, value] = [textIn(tag, 'Key'), textIn(tag, 'Value')]
      if (key === undefined || value === undefined) throw new S3Error('MalformedXML')
      return [key, value] as const
    }),
  )
}

/** The elements of a document of tags. */
export function tagElements(tags: Tags): XmlElements {
  return { TagSet: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } }
}

function checked(entries: readonly (readonly [key: string, value: string])[]): Tags {
  if (entries.length > MOST_TAGS)
    throw new S3Error('InvalidTag', { message: `Object tags cannot be greater than ${MOST_TAGS}` })
  for (const [key, value] of entries) {
    if (key === '' || key.length > LONGEST_KEY || value.length > LONGEST_VALUE || key.startsWith('aws:'))
      throw new S3Error('InvalidTag', { details: { TagKey: key, TagValue: value } })
  }
  const tags = new Map(entries)
  if (tags.size < entries.length)
    throw new S3Error('InvalidTag', { message: 'Cannot provide multiple Tags with the same key' })
  return Object.fromEntries(tags)
}
