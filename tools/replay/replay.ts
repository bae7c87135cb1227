import type { Progress, Step } from '../../infra/local/console-output/progress.ts'
import { makeFeed } from './feed.ts'
import { followTexts } from './follow.ts'
import { readTexts } from './older-texts.ts'
import type { Place } from './place.ts'
import { addOutcome, NO_TOTALS, toLine, type LineFile, type Totals } from './report.ts'
import { makeSpool, type Spool } from './spool.ts'

/** How a replay is done. */
export type ReplayOptions = {
  /** The version to come to. */
  readonly engine: string
  /** Whether `extract` is told of current texts too: it leaves them as they are, and sweeps what earlier tries left. */
  readonly all?: boolean
  readonly progress: Progress
  readonly report?: LineFile | undefined
  /** Milliseconds without any document moving after which the rest is left behind. */
  readonly patience?: number
}

const PATIENCE = 120_000

/**
 * Has every text extracted again that is behind an engine version, and says what changed. Notes what the table holds of
 * them, tells `extract`, waits for their heads, and compares. May be stopped and repeated, and run beside uploads: the
 * greatest revision of each document wins.
 */
export async function replay(place: Place, options: ReplayOptions): Promise<Totals> {
  const spool = makeSpool()
  try {
    const told = await during(options.progress, 'Telling of texts', step =>
      tellOfTexts(place, { options, spool, step }),
    )
    const work = (step: Step) => compare(place, { options, spool, step, told })
    return await during(options.progress, 'Extracting again', work)
  } finally {
    spool.remove()
  }
}

type Work = { readonly options: ReplayOptions; readonly spool: Spool; readonly step: Step }

async function tellOfTexts(place: Place, { options, spool, step }: Work): Promise<Totals> {
  const feed = makeFeed(place)
  let [texts, older] = [0, 0]
  for await (const group of readTexts(place, options.engine)) {
    for (const text of group.older) await spool.add(text)
    await feed.tell(options.all === true ? group.keys : group.older.map(({ key }) => key))
    texts += group.keys.length
    older += group.older.length
    step.note(`${String(older)} of ${String(texts)} are behind engine ${options.engine}`)
  }
  await feed.end(step.note)
  step.end(`${String(texts)} texts looked at, ${String(older)} behind engine ${options.engine}`)
  return { ...NO_TOTALS, texts, older }
}

async function compare(place: Place, work: Work & { readonly told: Totals }): Promise<Totals> {
  const { options, spool, step, told } = work
  const { engine, report, patience = PATIENCE } = options
  let totals = told
  for await (const outcome of followTexts(place, spool.read(), { engine, patience })) {
    totals = addOutcome(totals, outcome)
    const line = toLine(outcome)
    if (line !== undefined) await report?.add(line)
    const { extracted, first, replaced, behind, older } = totals
    step.note(`${String(extracted + first + replaced + behind)} of ${String(older)}`)
  }
  step.end(`${String(totals.extracted + totals.first)} of ${String(totals.older)} extracted`)
  return totals
}

async function during<T>(progress: Progress, what: string, work: (step: Step) => Promise<T>): Promise<T> {
  const step = progress.begin(what)
  try {
    return await work(step)
  } catch (thrown) {
    step.drop()
    throw thrown
  }
}
