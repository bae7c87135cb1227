// Sends a correction of a statement to the API, and shows what came of it once the document has been read again.
type Correction = { readonly id: string; readonly status: 'pending' | 'applied' }

const API = '/console/api'
const LOOKS = 100
const BETWEEN_LOOKS = 300

const section = document.querySelector<HTMLElement>('.correct')
const form = section?.querySelector('form')
if (section && form) start(section, form)

function start(section: HTMLElement, form: HTMLFormElement): void {
  const { id = '', document: documentId = '' } = section.dataset
  const status = form.querySelector('[role=status]')
  const say = (what: string): void => {
    if (status !== null) status.textContent = section.dataset[what] ?? ''
  }
  section.hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    const button = event.submitter as HTMLButtonElement | null
    if (button === null) return
    void send(button).catch(() => say('refused'))
  })

  async function send(button: HTMLButtonElement): Promise<void> {
    const body = button.name === 'undo' ? undefined : bodyOf(form, button.value)
    if (button.name !== 'undo' && body === undefined) return say('unnamed')
    say('sending')
    const path = button.name === 'undo' ? `${API}/corrections/${button.value}` : `${API}/statements/${id}/corrections`
    const response = await fetch(path, {
      method: button.name === 'undo' ? 'DELETE' : 'POST',
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) return say('refused')
    const correction = (await response.json()) as Correction
    if (!(await isApplied(button.name === 'undo' ? undefined : correction.id, documentId))) return say('late')
    if (button.value === 'not-a-statement') location.assign(`/console/documents/${documentId}`)
    else location.reload()
  }
}

/** What the API is told; undefined where a speaker is wanted and none is named. */
function bodyOf(form: HTMLFormElement, kind: string): object | undefined {
  const input = form.elements.namedItem('name') as HTMLInputElement
  const text = (name: string): string =>
    (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value.trim()
  const note = text('note') === '' ? {} : { note: text('note') }
  if (kind === 'not-a-statement') return { kind, ...note }
  if (kind === 'nobody') return { kind: 'speaker', speaker: null, ...note }
  const { entity } = input.dataset
  if (entity !== undefined) return { kind: 'speaker', speaker: { entityId: entity }, ...note }
  return text('name') === ''
    ? undefined
    : { kind: 'speaker', speaker: { type: text('type'), name: text('name') }, ...note }
}

/** Whether the document has been read again with the correction; after one is taken back, whether it has been read again at all. */
async function isApplied(correctionId: string | undefined, documentId: string): Promise<boolean> {
  const path =
    correctionId === undefined ? `${API}/documents/${documentId}?include=none` : `${API}/corrections/${correctionId}`
  const look = async (): Promise<{ readonly status?: string; readonly processed?: string }> =>
    (await fetch(path, { headers: { accept: 'application/json' } })).json() as Promise<object>
  const before = await look()
  for (let n = 0; n < LOOKS; n += 1) {
    const now = await look()
    if (correctionId === undefined ? now.processed !== before.processed : now.status === 'applied') return true
    await new Promise(resolve => setTimeout(resolve, BETWEEN_LOOKS))
  }
  return false
}
