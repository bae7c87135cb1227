import { createHash } from 'node:crypto'
import { objectOf, textOf, type JsonObject } from '../json.ts'

/** MD5 of a message's body, hexadecimal. */
export const bodyDigest = (body: string): string => createHash('md5').update(body).digest('hex')

/**
 * MD5 of a message's attributes, hexadecimal; `undefined` where it has none.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
 */
export function attributesDigest(attributes: JsonObject): string | undefined {
  const names = Object.keys(attributes).toSorted()
  if (names.length === 0) return undefined
  const hash = createHash('md5')
  const add = (bytes: Buffer): void => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  for (const name of names) {
    const attribute = objectOf(attributes[name])
    const type = textOf(attribute['DataType'])
    const isBinary = type.startsWith('Binary')
    add(Buffer.from(name))
    add(Buffer.from(type))
    hash.update(Buffer.from([isBinary ? 2 : 1]))
    add(
      isBinary
        ? Buffer.from(textOf(attribute['BinaryValue']), 'base64')
        : Buffer.from(textOf(attribute['StringValue'])),
    )
  }
  return hash.digest('hex')
}
