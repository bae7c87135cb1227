import { setTimeout as sleep } from 'node:timers/promises'
import {
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  ListMapRunsCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { inGroups } from '../../shared/store/batches.ts'
import { toNotice } from '../../functions/notification.ts'
import { queueOf, type Place } from './place.ts'
import { lookAt } from './queue-length.ts'

/** What tells `extract` of texts. */
export type Feed = {
  /** Takes the keys of texts that are to be told of. */
  readonly tell: (keys: readonly string[]) => Promise<void>
  /** Resolves when all have been told of. */
  readonly end: (note: (text: string) => void) => Promise<void>
}

/** Messages that wait before nothing more is added, as in the stack's state machine (`infra/replay.ts`). */
const MAX_WAITING = 1000
const MESSAGES_AT_ONCE = 10
const BETWEEN_LOOKS = 250
const BETWEEN_DESCRIPTIONS = 2000
const MAX_TRIES = 6

/** Where there is a state machine, it tells of all texts; else they are told of from here. */
export function makeFeed(place: Place): Feed {
  return place.machine === undefined ? sendHere(place) : startMachine(place.machine)
}

function sendHere(place: Place): Feed {
  const url = queueOf(place, 'ExtractQueue')
  return {
    tell: async keys => {
      if (keys.length === 0) return
      while ((await lookAt(place.sqs, url)).waiting > MAX_WAITING) await sleep(BETWEEN_LOOKS)
      const bodies = keys.map(key => toNotice(place.texts, key))
      for (const group of inGroups(bodies, MESSAGES_AT_ONCE)) await send(place.sqs, url, group)
    },
    end: async () => undefined,
  }
}

/** Sends up to ten messages; those that SQS did not take again. Throws when it goes on taking not all. */
async function send(client: SQSClient, QueueUrl: string, bodies: readonly string[]): Promise<void> {
  let left = bodies
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === MAX_TRIES) throw new Error(`Cannot send to ${QueueUrl}: ${String(left.length)} messages were refused`)
    const Entries = left.map((MessageBody, at) => ({ Id: String(at), MessageBody }))
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
    left = Failed.flatMap(({ Id }) => left[Number(Id)] ?? [])
  }
}

function startMachine({ client, arn }: NonNullable<Place['machine']>): Feed {
  let wanted = 0
  return {
    tell: async keys => {
      wanted += keys.length
    },
    end: async note => {
      if (wanted === 0) return
      const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: arn }))
      for (;;) {
        const { status, error, cause } = await client.send(new DescribeExecutionCommand({ executionArn }))
        if (status === 'SUCCEEDED') return
        if (status !== 'RUNNING' && status !== 'PENDING_REDRIVE')
          throw new Error(
            `Cannot replay: ${String(executionArn)} is ${String(status)} (${error ?? cause ?? 'no reason given'})`,
          )
        const { mapRuns = [] } = await client.send(new ListMapRunsCommand({ executionArn }))
        const mapRunArn = mapRuns[0]?.mapRunArn
        if (mapRunArn !== undefined) {
          const { itemCounts } = await client.send(new DescribeMapRunCommand({ mapRunArn }))
          note(`${String(itemCounts?.succeeded ?? 0)} of ${String(itemCounts?.total ?? 0)} texts told of`)
        }
        await sleep(BETWEEN_DESCRIPTIONS)
      }
    },
  }
}
