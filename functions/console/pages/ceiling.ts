import type { MakePage } from '../context.ts'
import { ConsoleProblem } from '../problem.ts'
import { isFromOwnPage } from '../security.ts'

const MOST = 1_000_000

/** `POST /console/health/ceiling`: sets the most that a month may cost; an empty field is no ceiling. */
export const setCeiling: MakePage =
  ({ spending, tellCeiling }) =>
  async asking => {
    if (!isFromOwnPage(asking.req.raw)) throw new ConsoleProblem('refused')
    const { usd } = await asking.req.parseBody()
    const amount = typeof usd === 'string' ? amountIn(usd) : undefined
    if (amount === undefined) return asking.redirect('/console/health?ceiling=refused#cost', 303)
    await spending.setCeiling(amount, asking.env?.visit?.subject ?? null)
    await tellCeiling('Ceiling Changed')
    return asking.redirect('/console/health?ceiling=set#cost', 303)
  }

/** An amount as people write it, with a point or a comma; null for none, undefined for what is no amount. */
function amountIn(written: string): number | null | undefined {
  const plain = written.trim().replace(',', '.')
  if (plain === '') return null
  const amount = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : 0
  return amount > 0 && amount <= MOST ? amount : undefined
}
