/** A rule's own confidence, and how often findings of that confidence were right. */
type Point = readonly [stated: number, right: number]

/**
 * How often each rule's findings were right, by the confidence that the rule states; measured on the half of the annotated
 * articles whose errors were looked at, drawn towards the whole where a rule was seen seldom. `npm run eval` shows how
 * well it holds on the other half.
 */
const MEASURED: ReadonlyMap<string, readonly Point[]> = new Map<string, readonly Point[]>([
  [
    'verb-before-clause',
    [
      [0.35, 0.15],
      [0.5, 0.45],
      [0.7, 0.82],
      [0.9, 0.92],
      [1, 0.965],
    ],
  ],
  [
    'gerund-before-clause',
    [
      [0.35, 0.15],
      [0.7, 0.7],
      [1, 0.92],
    ],
  ],
  [
    'quotation-before-verb',
    [
      [0.35, 0.3],
      [0.97, 0.985],
    ],
  ],
  [
    'verb-before-quotation',
    [
      [0.35, 0.2],
      [0.7, 0.55],
      [0.95, 0.91],
    ],
  ],
  [
    'quotation-alone',
    [
      [0.35, 0.3],
      [0.8, 0.96],
    ],
  ],
  [
    'according-to',
    [
      [0.35, 0.1],
      [0.6, 0.85],
      [0.9, 0.97],
    ],
  ],
  [
    'announced-text',
    [
      [0.35, 0.3],
      [0.8, 0.92],
    ],
  ],
  [
    'as-reported',
    [
      [0.35, 0.3],
      [0.85, 0.72],
    ],
  ],
  [
    'clause-before-verb',
    [
      [0.35, 0.15],
      [0.9, 0.9],
    ],
  ],
  [
    'heading-colon',
    [
      [0.35, 0.3],
      [0.85, 0.65],
    ],
  ],
  [
    'noun-before-clause',
    [
      [0.35, 0.3],
      [0.6, 0.67],
    ],
  ],
  [
    'thus-said',
    [
      [0.35, 0.3],
      [0.75, 0.9],
    ],
  ],
  [
    'wish-after-verb',
    [
      [0.35, 0.1],
      [0.5, 0.3],
      [0.8, 0.87],
    ],
  ],
])

const DIGITS = 4

/** The calibrated confidence of a finding: between measured points a straight line; a rule without points is believed. */
export function calibrate(rule: string, stated: number): number {
  const points = MEASURED.get(rule)
  if (points === undefined) return stated
  let [lowStated, lowRight]: Point = [0, 0]
  for (const [highStated, highRight] of points) {
    if (stated === highStated) return highRight
    if (stated < highStated)
      return rounded(lowRight + ((highRight - lowRight) * (stated - lowStated)) / (highStated - lowStated))
    ;[lowStated, lowRight] = [highStated, highRight]
  }
  return lowRight
}

/** No more digits than were ever measured. */
function rounded(confidence: number): number {
  return Number(confidence.toFixed(DIGITS))
}
