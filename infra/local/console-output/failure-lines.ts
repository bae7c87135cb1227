import { relative } from 'node:path'
import type { Failure } from '../failures.ts'

/** What the lines need: where a function logs, where they are said, and the time. */
export type FailureLinesOptions = {
  readonly logOf: (functionName: string) => string
  readonly say: (text: string) => void
  readonly now?: () => number
}

/** Milliseconds within which the same failure is said once. */
const SILENCE = 10_000

/** Makes one line of each failure; the same again within ten seconds is only counted, and said with the next. */
export function makeFailureLines({ logOf, say, now = Date.now }: FailureLinesOptions): (failure: Failure) => void {
  const said = new Map<string, { readonly at: number; silent: number }>()
  return ({ functionName, errorType, errorMessage }) => {
    const what = `${functionName} failed: ${errorType}: ${firstLine(errorMessage)}`
    const last = said.get(what)
    if (last !== undefined && now() - last.at < SILENCE) {
      last.silent += 1
      return
    }
    const again = last === undefined || last.silent === 0 ? '' : ` (and ${last.silent} times before)`
    said.set(what, { at: now(), silent: 0 })
    say(`✗ ${what}${again} – see ${relative(process.cwd(), logOf(functionName))}`)
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.slice(0, 300) ?? ''
