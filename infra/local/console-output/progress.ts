/** Where progress is shown. */
export type ProgressOutput = {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** A step that takes a while; `note` says how far it is. */
export type Step = {
  readonly note: (text: string) => void
  readonly end: (text: string) => void
  /** Takes the line away, for a step that went wrong. */
  readonly drop: () => void
}

/** Tells a waiting user what is being done. */
export type Progress = {
  readonly begin: (what: string) => Step
  /** Says something for good, above the line of the step that runs. */
  readonly say: (text: string) => void
}

/** Milliseconds between two looks of the running line. */
const TICK = 100
const MARKS = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const

/** On a terminal one line that moves while a step runs; elsewhere one line when it ends. */
export function makeProgress(output: ProgressOutput, now: () => number = Date.now): Progress {
  let current: (() => void) | undefined
  const write = (text: string): void => void output.write(text)
  const erase = (): void => {
    if (output.isTTY === true && current !== undefined) write('\r\x1b[K')
  }
  return {
    begin: what => {
      const started = now()
      let noted = ''
      let ticks = 0
      const seconds = (): string => `${((now() - started) / 1000).toFixed(1)} s`
      const draw = (): void => {
        ticks += 1
        write(`\r\x1b[K${MARKS[ticks % MARKS.length] ?? ''} ${what}${noted === '' ? '' : `: ${noted}`} (${seconds()})`)
      }
      const timer = output.isTTY === true ? setInterval(draw, TICK) : undefined
      timer?.unref()
      const drop = (): void => {
        clearInterval(timer)
        erase()
        current = undefined
      }
      current = output.isTTY === true ? draw : undefined
      current?.()
      return {
        note: text => {
          noted = text
        },
        end: text => {
          drop()
          write(`✓ ${text} (${seconds()})\n`)
        },
        drop,
      }
    },
    say: text => {
      erase()
      write(`${text}\n`)
      current?.()
    },
  }
}
