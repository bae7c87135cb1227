// In a document's text: pointing at a statement, or tapping it, lights its cue and speaker and shows who said it.
const text = document.querySelector<HTMLElement>('.text')
const card = document.createElement('div')
card.className = 'card'
card.hidden = true
card.setAttribute('role', 'status')
if (text !== null) start(text)

/** Milliseconds for the way from a statement to what is shown of it. */
const PATIENCE = 300

function start(text: HTMLElement): void {
  document.body.append(card)
  let leaving: ReturnType<typeof setTimeout> | undefined
  const point = (statement: HTMLElement | undefined): void => {
    clearTimeout(leaving)
    if (statement !== undefined) light(statement)
    else leaving = setTimeout(() => light(undefined), PATIENCE)
  }
  const onMouse = (
    element: HTMLElement,
    type: 'pointerover' | 'pointerleave' | 'pointerenter',
    act: (event: PointerEvent) => void,
  ) =>
    element.addEventListener(type, event => {
      if (event.pointerType === 'mouse') act(event)
    })
  onMouse(text, 'pointerover', event => point(statementAt(event.target)))
  onMouse(text, 'pointerleave', () => point(undefined))
  onMouse(card, 'pointerenter', () => clearTimeout(leaving))
  onMouse(card, 'pointerleave', () => point(undefined))
  text.addEventListener('focusin', event => light(statementAt(event.target)))
  document.addEventListener('click', event => {
    const target = event.target as Element
    if (target.closest('a, .card') === null) light(text.contains(target) ? statementAt(target) : undefined)
  })
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') light(undefined)
  })
  const notes = document.querySelector('.notes')
  notes?.addEventListener('pointerover', event =>
    lightOnly(numberOf((event.target as Element).closest('[data-statement]'))),
  )
  notes?.addEventListener('pointerleave', () => lightOnly(undefined))
}

function statementAt(target: EventTarget | null): HTMLElement | undefined {
  return (target as Element | null)?.closest<HTMLElement>('[data-statement]') ?? undefined
}

function numberOf(element: Element | null | undefined): string | undefined {
  return (element as HTMLElement | null | undefined)?.dataset['statement']
}

let lit: string | undefined

function light(statement: HTMLElement | undefined): void {
  const number = numberOf(statement)
  if (number === lit) return
  lightOnly(number)
  const note = number === undefined ? null : document.getElementById(`s${number}`)
  const who = note?.querySelector('.who')
  if (statement === undefined || note === null || !who) return
  const kind = note.querySelector('.kind')
  const second = document.createElement('p')
  if (kind !== null) second.append(kind.cloneNode(true))
  card.replaceChildren(who.cloneNode(true), second)
  card.hidden = false
  const place = statement.getClientRects()[0] ?? statement.getBoundingClientRect()
  const left = Math.max(16, Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 16))
  const above = place.top - card.offsetHeight - 8
  card.style.left = `${left + scrollX}px`
  card.style.top = `${(above > 0 ? above : place.bottom + 8) + scrollY}px`
}

/** Lights a statement's words, its cue, the mention of its speaker, and its note. */
function lightOnly(number: string | undefined): void {
  lit = number
  card.hidden = true
  for (const element of document.querySelectorAll('.lit')) element.classList.remove('lit')
  if (number === undefined) return
  for (const element of document.querySelectorAll(`[data-statement="${number}"]`)) element.classList.add('lit')
  const speaker = document.getElementById(`s${number}`)?.dataset['speaker']
  if (speaker !== undefined) document.getElementById(speaker)?.classList.add('lit')
}
