// Completes names while they are typed: the field becomes a combobox, as the ARIA practices describe it.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
type Entity = { readonly id: string; readonly type: string; readonly name: string }

const PAUSE = 120
const SHORTEST = 2
const MOST = 8

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-complete]')) complete(input)

function complete(input: HTMLInputElement): void {
  const list = makeList(input)
  let chosen = -1
  let timer: number | undefined
  let asking: AbortController | undefined

  const options = (): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const close = (): void => {
    list.hidden = true
    chosen = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const mark = (at: number): void => {
    chosen = at
    for (const [n, option] of options().entries()) option.setAttribute('aria-selected', String(n === at))
    const option = options()[at]
    if (option === undefined) return input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
  const show = (entities: readonly Entity[]): void => {
    list.replaceChildren(...entities.map((entity, at) => makeOption(entity, `${list.id}-${at}`)))
    chosen = -1
    list.hidden = entities.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
  }
  const ask = async (): Promise<void> => {
    asking?.abort()
    asking = new AbortController()
    const name = input.value.trim()
    if (name.length < SHORTEST) return close()
    const found = await findEntities(name, asking.signal).catch(() => undefined)
    if (found !== undefined && input.value.trim() === name && document.activeElement === input) show(found)
  }

  input.addEventListener('input', () => {
    delete input.dataset['entity']
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), PAUSE)
  })
  input.addEventListener('blur', () => close())
  input.addEventListener('keydown', event => {
    const count = options().length
    if (list.hidden || count === 0) return
    if (event.key === 'ArrowDown') mark((chosen + 1) % count)
    else if (event.key === 'ArrowUp') mark((chosen + count) % (count + 1) === count ? count - 1 : chosen - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && chosen >= 0) take(input, options()[chosen])
    else return
    event.preventDefault()
  })
  // before the field loses its focus, and with it the list
  list.addEventListener('pointerdown', event => {
    event.preventDefault()
    take(input, (event.target as Element).closest<HTMLElement>('[role=option]') ?? undefined)
  })
}

function makeList(input: HTMLInputElement): HTMLElement {
  const list = document.createElement('ul')
  list.id = `${input.id}-options`
  list.className = 'options'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
  const combo = document.createElement('div')
  combo.className = 'combo'
  input.replaceWith(combo)
  combo.append(input, list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value)
  return list
}

function makeOption({ id, type, name }: Entity, optionId: string): HTMLElement {
  const option = document.createElement('li')
  option.id = optionId
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.dataset['entity'] = id
  const shown = document.createElement('bdi')
  shown.textContent = name
  const kind = document.createElement('span')
  kind.className = 'kind'
  kind.textContent = document.documentElement.dataset[type] ?? type
  option.append(shown, kind)
  return option
}

async function findEntities(name: string, signal: AbortSignal): Promise<readonly Entity[]> {
  const query = new URLSearchParams({ name, limit: String(MOST) })
  const response = await fetch(`/console/api/entities?${query.toString()}`, {
    headers: { accept: 'application/json' },
    signal,
  })
  if (!response.ok) return []
  return ((await response.json()) as { readonly items: readonly Entity[] }).items
}

/** Leads to the entity, or picks it for a form, or makes it a filter of the form. */
function take(input: HTMLInputElement, option: HTMLElement | undefined): void {
  const id = option?.dataset['entity']
  if (id === undefined) return
  if (input.dataset['complete'] === 'entity') return location.assign(`/console/entities/${id}`)
  if (input.dataset['complete'] === 'pick') {
    input.value = option?.querySelector('bdi')?.textContent ?? ''
    input.dataset['entity'] = id
    return input.blur()
  }
  input.value = id
  input.form?.requestSubmit()
}
