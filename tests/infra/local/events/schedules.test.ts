import { describe, expect, test } from 'vitest'
import { makeClock } from '../../../../infra/local/clock.ts'
import { nextTime, startSchedules } from '../../../../infra/local/events/schedules.ts'

const at = (time: string): number => Date.parse(time)

describe('nextTime()', () => {
  test.each([
    ['2026-11-30T00:04:59Z', '2026-11-30T00:05:00Z'],
    ['2026-11-30T00:05:00Z', '2026-12-01T00:05:00Z'],
    ['2026-11-30T23:00:00Z', '2026-12-01T00:05:00Z'],
  ])('of a daily schedule, after %s, is %s', (now, next) => {
    expect(nextTime('cron(5 0 * * ? *)', at(now))).toBe(at(next))
  })

  test.each(['rate(5 minutes)', 'cron(0 0 1 * ? *)'])('refuses %s, which nothing in the stack asks for', expression => {
    expect(() => nextTime(expression, 0)).toThrow(`not ${expression}`)
  })
})

test('startSchedules() triggers at the start, and whenever a day has passed', () => {
  const clock = makeClock(() => at('2026-11-29T12:00:00Z'))
  const events: unknown[] = []
  const rule = {
    id: 'Daily',
    arn: 'arn',
    expression: 'cron(5 0 * * ? *)',
    deliver: (event: object) => events.push(event),
  }
  const schedules = startSchedules([rule], clock)
  expect(events).toMatchObject([{ 'detail-type': 'Scheduled Event', resources: ['arn'] }])
  clock.skipTo(at('2026-11-30T00:04:00Z'))
  expect(events).toHaveLength(1)
  clock.skipTo(at('2026-11-30T00:06:00Z'))
  expect(events).toHaveLength(2)
  schedules.stop()
  clock.skipTo(at('2026-12-05T00:06:00Z'))
  expect(events).toHaveLength(2)
})
