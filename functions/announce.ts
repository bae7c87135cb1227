import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { PipelineError } from '../shared/errors.ts'
import { inGroups } from '../shared/store/batches.ts'

/** Whose events these are, and what they tell: the rule of the stack (`infra/subscriptions.ts`) looks for both. */
export const EVENT_SOURCE = 'fjala.subscriptions'

/** `Delivery Due`: something is to be delivered. `Replay Asked`: a subscription wants to be told again from a date on. */
export type Announcement =
  | { readonly type: 'Delivery Due'; readonly subscriptionId: string; readonly deliveryId: string }
  | {
      readonly type: 'Replay Asked'
      readonly subscriptionId: string
      readonly run: string
      readonly from: string
      readonly after: string | null
    }

/** EventBridge takes so many at once. */
const AT_ONCE = 10

/** Puts events on the default bus. Throws the fault `bus.refused` where it takes some of them only: all may be put again. */
export function makeAnnounce(client: EventBridgeClient) {
  return async (announcements: readonly Announcement[]): Promise<void> => {
    for (const some of inGroups(announcements, AT_ONCE)) {
      const Entries = some.map(({ type, ...detail }) => ({
        Source: EVENT_SOURCE,
        DetailType: type,
        Detail: JSON.stringify(detail),
      }))
      const { FailedEntryCount = 0 } = await client.send(new PutEventsCommand({ Entries }))
      if (FailedEntryCount > 0)
        throw new PipelineError(
          'bus.refused',
          `Cannot announce: ${String(FailedEntryCount)} of ${String(some.length)} events were refused`,
        )
    }
  }
}
