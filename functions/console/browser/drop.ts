// Sends files that are dropped or chosen to the documents bucket, and follows each until it is indexed, rejected or failed.
type Permission = {
  readonly documentId: string
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}
type Status = 'indexed' | 'rejected' | 'failed'
type Found = {
  readonly status: Status
  readonly processed: string
  readonly reason: { readonly message: string } | null
}

const FOLDER = 'console'
const LOOKS = 150
const BETWEEN_LOOKS = 400

const section = document.querySelector<HTMLElement>('.drop')
const zone = section?.querySelector<HTMLElement>('.zone')
const input = section?.querySelector<HTMLInputElement>('input[type=file]')
const list = section?.querySelector<HTMLElement>('.uploads')
if (section && zone && input && list) start({ section, zone, input, list })

type Parts = {
  readonly section: HTMLElement
  readonly zone: HTMLElement
  readonly input: HTMLInputElement
  readonly list: HTMLElement
}

function start({ section, zone, input, list }: Parts): void {
  const take = (files: FileList | null | undefined): void => {
    for (const file of files ?? []) void upload(file, makeRow(list, file.name), section)
  }
  section.classList.add('ready')
  input.disabled = false
  input.addEventListener('change', () => {
    take(input.files)
    input.value = ''
  })
  for (const name of ['dragenter', 'dragover'])
    zone.addEventListener(name, event => {
      event.preventDefault()
      zone.classList.add('over')
    })
  for (const name of ['dragleave', 'drop']) zone.addEventListener(name, () => zone.classList.remove('over'))
  zone.addEventListener('drop', event => {
    event.preventDefault()
    take(event.dataTransfer?.files)
  })
}

type Row = {
  readonly name: HTMLElement
  readonly state: HTMLElement
  readonly progress: HTMLProgressElement
  readonly row: HTMLElement
}

function makeRow(list: HTMLElement, fileName: string): Row {
  const [row, name, state] = [
    document.createElement('li'),
    document.createElement('bdi'),
    document.createElement('span'),
  ]
  const progress = document.createElement('progress')
  name.textContent = fileName
  state.className = 'state'
  progress.max = 1
  progress.setAttribute('aria-label', fileName)
  row.append(name, state, progress)
  list.prepend(row)
  return { row, name, state, progress }
}

async function upload(file: File, row: Row, { dataset }: HTMLElement): Promise<void> {
  const say = (what: string, detail = ''): void => {
    row.state.textContent = [dataset[what], detail].filter(Boolean).join(': ')
  }
  const end = (what: string, detail?: string): void => {
    say(what, detail)
    row.progress.remove()
    if (what !== 'indexed') row.row.classList.add('bad')
  }
  try {
    say('sending')
    const permission = await askPermission(file)
    const before = await look(permission.documentId)
    const status = await send(permission, file, share => (row.progress.value = share * 0.8))
    if (status >= 300) return end('refused')
    say('reading')
    row.progress.removeAttribute('value')
    const found = await follow(permission.documentId, before)
    if (found === undefined) return end('late')
    linkTo(row, permission.documentId)
    end(found.status, found.reason?.message)
  } catch {
    end('unreachable')
  }
}

function linkTo({ name }: Row, documentId: string): void {
  const link = document.createElement('a')
  link.href = `/console/documents/${documentId}`
  name.replaceWith(link)
  link.append(name)
}

async function askPermission(file: File): Promise<Permission> {
  const key = `${FOLDER}/${file.name}`
  const contentType = file.type === '' ? 'application/octet-stream' : file.type
  const response = await fetch('/console/api/documents', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ key, contentType, method: 'POST', bytes: file.size }),
  })
  if (!response.ok) throw new Error(`Cannot upload: ${response.status}`)
  return (await response.json()) as Permission
}

/** Only XMLHttpRequest tells how far an upload has come. */
function send({ url, fields }: Permission, file: File, note: (share: number) => void): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.addEventListener('progress', ({ loaded, total }) => note(total === 0 ? 0 : loaded / total))
    request.addEventListener('load', () => resolve(request.status))
    request.addEventListener('error', () => reject(new Error('Cannot upload: the storage did not answer')))
    request.send(form)
  })
}

async function look(documentId: string): Promise<Found | undefined> {
  const response = await fetch(`/console/api/documents/${documentId}?include=none`, {
    headers: { accept: 'application/json' },
  })
  return response.ok ? ((await response.json()) as Found) : undefined
}

/** What became of the document: the first answer that is not the one from before. */
async function follow(documentId: string, before: Found | undefined): Promise<Found | undefined> {
  for (let n = 0; n < LOOKS; n += 1) {
    const found = await look(documentId)
    if (found !== undefined && found.processed !== before?.processed) return found
    await new Promise(resolve => setTimeout(resolve, BETWEEN_LOOKS))
  }
  return undefined
}
