import { mainClauseAfter } from './clause-end.ts'
import type { Cue } from './cue.ts'
import { phraseFrom, type Scene } from './finding.ts'
import { canBeSubject } from './phrase.ts'
import { keyAt, sentenceAt } from './reading.ts'
import { firstSubject } from './relative-source.ts'
import { DROPPED, namedBy, type Source } from './source.ts'
import { isQuoted } from './words.ts'

/** A gerund's subject is its clause's, else that of the clauses before it in its sentence. */
export function gerundSource(scene: Scene, cue: Cue): Source {
  const { from } = sentenceAt(scene.reading, cue.from)
  for (let end = cue.groupFrom; end > from;) {
    const start = clauseStart(scene, end, from)
    const subject = firstSubject(scene, start, end)
    if (subject !== undefined) return namedBy(subject)
    end = start - 1
  }
  return mainSubject(scene, cue)
}

/** Behind the last `ndërsa`, `kurse` or `por` before a token. */
function clauseStart({ reading }: Scene, end: number, from: number): number {
  for (let at = end - 1; at > from; at--) {
    if (reading.data.contrasts.has(keyAt(reading, at)) && !isQuoted(reading, at)) return at + 1
  }
  return from
}

/** `Duke theksuar se X, Putin deklaroi`: a gerund at the head of its sentence has the main clause's subject. */
function mainSubject(scene: Scene, cue: Cue): Source {
  const comma = mainClauseAfter(scene, cue.to)
  const phrase = comma === undefined ? undefined : phraseFrom(scene, comma + 1)
  return phrase !== undefined && canBeSubject(phrase) ? namedBy(phrase) : DROPPED
}
