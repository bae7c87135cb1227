/**
 * What `extract` is told to look at a text again: the notification that S3 sends when it is stored, as far as `extract`
 * reads it. The state machine of the stack sends the same (`infra/replay.ts`).
 */
export function toNotice(bucket: string, key: string): string {
  return JSON.stringify({
    version: '0',
    source: 'fjala.replay',
    'detail-type': 'Object Created',
    detail: { bucket: { name: bucket }, object: { key, sequencer: '0' } },
  })
}
