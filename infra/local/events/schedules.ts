import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { ACCOUNT, REGION } from '../template/physical.ts'
import type { ScheduledRule } from './event-bus.ts'

const DAY = 86_400_000
const DAILY = /^cron\((\d{1,2}) (\d{1,2}) \* \* \? \*\)$/
/** The longest that a timer of Node's waits. */
const LONGEST_WAIT = 2 ** 31 - 1

/**
 * Triggers scheduled rules, each once at the start, for what came due while nothing ran, and then when it is due. Throws for
 * any schedule but a daily one, by UTC: no other is in the stack.
 */
export function startSchedules(rules: readonly ScheduledRule[], clock: Clock): { readonly stop: () => void } {
  const stops = rules.map(rule => startSchedule(rule, clock))
  return {
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

/** When a daily schedule is due next: milliseconds since 1970. */
export function nextTime(expression: string, now: number): number {
  const [, minute, hour] = DAILY.exec(expression) ?? []
  if (minute === undefined || hour === undefined)
    throw new Error(`Cannot run a schedule: local mode knows cron(M H * * ? *), not ${expression}`)
  const today = Math.floor(now / DAY) * DAY + (Number(hour) * 60 + Number(minute)) * 60_000
  return today > now ? today : today + DAY
}

function startSchedule(rule: ScheduledRule, clock: Clock): () => void {
  let due = nextTime(rule.expression, clock.now())
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const look = (): void => {
    if (isStopped) return
    clearTimeout(timer)
    if (clock.now() >= due) {
      due = nextTime(rule.expression, clock.now())
      rule.deliver(scheduledEvent(rule, clock.now()))
    }
    timer = setTimeout(look, Math.min(due - clock.now(), LONGEST_WAIT)).unref()
  }
  rule.deliver(scheduledEvent(rule, clock.now()))
  look()
  clock.onSkip(look)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}

function scheduledEvent({ arn }: ScheduledRule, now: number) {
  return {
    version: '0',
    id: randomUUID(),
    source: 'aws.events',
    'detail-type': 'Scheduled Event',
    account: ACCOUNT,
    region: REGION,
    time: new Date(now).toISOString(),
    resources: [arn],
    detail: {},
  }
}
