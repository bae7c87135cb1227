import { createHmac } from 'node:crypto'

/** What a delivery is signed over. `timestamp`: seconds since 1970. */
export type Signed = { readonly id: string; readonly timestamp: number; readonly body: string }

/**
 * The headers that prove where a delivery comes from. In: the subscription's secret, in base64.
 * @see https://www.standardwebhooks.com (id, timestamp and body joined by stops, HMAC-SHA256)
 */
export function signatureHeaders({ id, timestamp, body }: Signed, secret: string): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${id}.${String(timestamp)}.${body}`)
    .digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` }
}
