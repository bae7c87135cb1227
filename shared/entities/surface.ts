import { agreesInCase, type KnownName, lookUp } from '../languages/gazetteer.ts'
import type { NameData } from '../languages/name-data.ts'
import type { EntityType } from '../model/mention.ts'
import { fold } from '../text/fold.ts'
import { type BaseForm, baseFormOf } from './base-form.ts'
import { remember } from './remember.ts'

/** What a name says as it is written, whatever the document. */
export type Surface = {
  /** On one line. */
  readonly text: string
  readonly known: KnownName | undefined
  /** The base form of the known thing that it surely names, by which its mentions come together. */
  readonly knownForm: BaseForm | undefined
  /** Its base form in a document. */
  readonly baseIn: (isAttested: IsAttested) => BaseForm
}

/** Whether a document writes a folded word. */
export type IsAttested = (folded: string) => boolean

type SurfacesOf = (type: EntityType) => (written: string) => Surface

const MOST_REMEMBERED = 1 << 12
const REMEMBERED = new WeakMap<NameData, SurfacesOf>()

/** What a language knows of surfaces of a type; what it finds is remembered. */
export function surfacesIn(names: NameData): SurfacesOf {
  const before = REMEMBERED.get(names)
  if (before !== undefined) return before
  const [person, organization, place, event] = (['person', 'organization', 'place', 'event'] as const).map(type =>
    remember(MOST_REMEMBERED, written => readSurface(written, type, names)),
  )
  const made = { person, organization, place, event }
  const surfacesOf: SurfacesOf = type => made[type] ?? (written => readSurface(written, type, names))
  REMEMBERED.set(names, surfacesOf)
  return surfacesOf
}

function readSurface(written: string, type: EntityType, names: NameData): Surface {
  const text = written.normalize('NFC').replace(/\s+/gu, ' ')
  const known = knownAs(text, type, names)
  if (known === undefined) return { text, known, knownForm: undefined, baseIn: makeBaseIn(text, type, names) }
  const base = baseFormOf(calledBy(known), type)
  return { text, known, knownForm: baseFormOf(known.thing.names[0] ?? base.name, type), baseIn: () => base }
}

/** What a known thing is called where the text uses one of its names. */
function calledBy({ thing, name, isNickname }: KnownName): string {
  return isNickname ? (thing.names[0] ?? name) : name
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu

function knownAs(surface: string, type: EntityType, names: NameData): KnownName | undefined {
  const words = (surface.match(WORDS) ?? []).map(fold)
  const found = lookUp(names.gazetteer, words).filter(
    ({ thing, name }) => thing.type === type && agreesInCase(surface, name),
  )
  const sure = found.filter(({ thing }) => thing.sure)
  const isExact = ({ name }: KnownName): boolean => fold(name) === fold(surface)
  return sure.find(isExact) ?? sure[0] ?? found.find(isExact) ?? (found.length === 1 ? found[0] : undefined)
}

/** What the language asked of a document to find a base form, and what followed from the answers that it got so far. */
type Asked = { readonly word: string; yes: Asked | BaseForm | undefined; no: Asked | BaseForm | undefined }

/** The base form in a document: the same answers to the same questions give the same form, without the language's work. */
function makeBaseIn(surface: string, type: EntityType, names: NameData): Surface['baseIn'] {
  let first: Asked | BaseForm | undefined
  return isAttested => {
    let next = first
    while (next !== undefined && 'word' in next) next = isAttested(next.word) ? next.yes : next.no
    if (next !== undefined) return next
    const answers: (readonly [string, boolean])[] = []
    const name = names.baseForm(surface, {
      type,
      isAttested: word => {
        const answer = isAttested(word)
        answers.push([word, answer])
        return answer
      },
    })
    const form = baseFormOf(name, type)
    first = learn(first, answers, form)
    return form
  }
}

function learn(
  known: Asked | BaseForm | undefined,
  [answer, ...further]: readonly (readonly [string, boolean])[],
  form: BaseForm,
): Asked | BaseForm {
  if (answer === undefined) return form
  const [word, isYes] = answer
  const asked: Asked = known !== undefined && 'word' in known ? known : { word, yes: undefined, no: undefined }
  if (isYes) asked.yes = learn(asked.yes, further, form)
  else asked.no = learn(asked.no, further, form)
  return asked
}
