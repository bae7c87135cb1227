import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeAws, linesOf, type Aws } from './aws.ts'
import { expectSame, type Check, type Client, type Site } from './check.ts'
import { speakersIn, textAbout } from './documents.ts'

const NAMES = [
  'dy fjalë.txt',
  'a+b.txt',
  'nën/dosja/ë.txt',
  '📰.txt',
  "q'uote & <angle>.txt",
  'e\u0308 e zbërthyer.txt',
]
const MEGABYTE = 1_000_000

/** What `aws s3` does with the documents bucket, each version of the CLI under a prefix of its own. */
export function awsS3(program: { readonly file: string; readonly version: string }): Client {
  const own = createHash('sha256').update(program.version).digest('hex').slice(0, 6)
  const prefix = `s3://documents/klientet/${own}`
  const check = (name: string, work: (tools: Aws & Site & { prefix: string }) => Promise<void>): Check => ({
    name,
    run: async site => {
      const folder = join(site.folder, own)
      await mkdir(folder, { recursive: true })
      await work({ ...site, ...makeAws(program.file, site.s3, { folder }), folder, prefix })
    },
  })
  return { name: `aws s3 (${program.version})`, checks: CHECKS.map(([name, work]) => check(name, work)) }
}

type Tools = Aws & Site & { readonly prefix: string }

const CHECKS: readonly (readonly [name: string, work: (tools: Tools) => Promise<void>])[] = [
  ['cp: a document is dropped, and it is known who said what', dropAndAsk],
  ['cp: keys with spaces, plus signs, ë, emoji, quotation marks, decomposed letters', copyNames],
  ['cp: 20 MB in parts, there and back', copyLarge],
  ['cp: from standard input to standard output', copyStream],
  ['cp and mv inside the bucket', copyInside],
  ['ls: what is there, by folder and altogether', list],
  ['sync twice: nothing is left to copy', syncTwice],
  ['sync from the bucket: the same bytes', syncBack],
  ['sync --delete: what is gone here goes there', syncDelete],
  ['presign: the URL opens without a key', presign],
  ['rm --recursive: nothing is left', removeAll],
  ['s3api: versions and delete markers', versions],
  ['s3api: a checksum is kept and compared', checksum],
  ['mb: says that buckets come from the stack', makeBucket],
]

async function write(folder: string, name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
  return file
}

async function dropAndAsk({ aws, folder, api, prefix }: Tools): Promise<void> {
  const file = await write(folder, 'rruga.txt', textAbout('Rruga e re'))
  await aws('s3', 'cp', file, `${prefix}/rruga.txt`)
  const speakers = await speakersIn(api, `${prefix}/rruga.txt`.replace('s3://documents/', ''))
  expectSame('speakers', [...new Set(speakers)], ['Mirela Dervishi'])
}

async function copyNames({ aws, folder, prefix }: Tools): Promise<void> {
  for (const name of NAMES) await write(join(folder, 'names'), name, name)
  await aws('s3', 'cp', join(folder, 'names'), `${prefix}/names`, '--recursive')
  await aws('s3', 'cp', `${prefix}/names`, join(folder, 'names-back'), '--recursive')
  for (const name of NAMES) expectSame(name, await readFile(join(folder, 'names-back', name), 'utf8'), name)
  const named = `${prefix}/names/a + ë & 📰 %20.txt`
  await aws('s3', 'cp', join(folder, 'names', 'a+b.txt'), named)
  expectSame('one by its name', await aws('s3', 'cp', named, '-'), 'a+b.txt')
  await aws('s3', 'rm', named)
}

async function copyLarge({ aws, folder, prefix }: Tools): Promise<void> {
  const bytes = randomBytes(20 * MEGABYTE)
  await aws('s3', 'cp', await write(folder, 'large.bin', bytes), `${prefix}/large.bin`)
  const key = `${prefix}/large.bin`.replace('s3://documents/', '')
  const etag = await aws('s3api', 'head-object', '--bucket', 'documents', '--key', key, '--query', 'ETag')
  expectSame('parts', /-3\\"/.test(etag), true)
  await aws('s3', 'cp', `${prefix}/large.bin`, join(folder, 'large-back.bin'))
  expectSame('bytes', bytes.equals(await readFile(join(folder, 'large-back.bin'))), true)
}

async function copyStream({ aws, awsWithInput, prefix }: Tools): Promise<void> {
  await awsWithInput('përshëndetje', 's3', 'cp', '-', `${prefix}/stream`)
  expectSame('text', await aws('s3', 'cp', `${prefix}/stream`, '-'), 'përshëndetje')
}

async function copyInside({ aws, prefix }: Tools): Promise<void> {
  await aws('s3', 'cp', `${prefix}/large.bin`, `${prefix}/copies/large.bin`)
  await aws('s3', 'cp', `${prefix}/stream`, `${prefix}/copies/a + ë`)
  await aws('s3', 'mv', `${prefix}/copies/a + ë`, `${prefix}/copies/tjetër`)
  const listed = linesOf(await aws('s3', 'ls', `${prefix}/copies/`)).map(line => line.split(/ +/).slice(2).join(' '))
  expectSame('copies', listed, ['20000000 large.bin', '14 tjetër'])
}

async function list({ aws, prefix }: Tools): Promise<void> {
  const top = linesOf(await aws('s3', 'ls', `${prefix}/names/`))
  expectSame(
    'folders',
    top.filter(line => line.trim().startsWith('PRE')).map(line => line.trim()),
    ['PRE nën/'],
  )
  expectSame('files', top.length, NAMES.length)
  expectSame('all', linesOf(await aws('s3', 'ls', `${prefix}/names/`, '--recursive')).length, NAMES.length)
}

async function syncTwice({ aws, folder, prefix }: Tools): Promise<void> {
  for (const name of NAMES) await write(join(folder, 'sync'), name, name)
  await write(join(folder, 'sync'), 'large.bin', randomBytes(9 * MEGABYTE))
  const copied = await aws('s3', 'sync', join(folder, 'sync'), `${prefix}/sync`, '--no-progress')
  expectSame('copied at first', linesOf(copied).length, NAMES.length + 1)
  const again = await aws('s3', 'sync', join(folder, 'sync'), `${prefix}/sync`, '--no-progress')
  expectSame('copied again', again, '')
}

async function syncBack({ aws, folder, prefix }: Tools): Promise<void> {
  await aws('s3', 'sync', `${prefix}/sync`, join(folder, 'sync-back'), '--no-progress')
  for (const name of [...NAMES, 'large.bin']) {
    const [here, there] = await Promise.all(['sync', 'sync-back'].map(each => readFile(join(folder, each, name))))
    expectSame(name, there === undefined ? undefined : here?.equals(there), true)
  }
}

async function syncDelete({ aws, folder, prefix }: Tools): Promise<void> {
  await rm(join(folder, 'sync', 'a+b.txt'))
  const said = await aws('s3', 'sync', join(folder, 'sync'), `${prefix}/sync`, '--delete', '--no-progress')
  expectSame('deleted', linesOf(said), [`delete: ${prefix}/sync/a+b.txt`])
}

async function presign({ aws, prefix }: Tools): Promise<void> {
  const url = (await aws('s3', 'presign', `${prefix}/names/dy fjalë.txt`)).trim()
  const response = await fetch(url)
  expectSame('answer', [response.status, await response.text()], [200, 'dy fjalë.txt'])
}

async function removeAll({ aws, tryAws, prefix }: Tools): Promise<void> {
  await aws('s3', 'rm', `${prefix}/`, '--recursive')
  const { stdout } = await tryAws('s3', 'ls', `${prefix}/`, '--recursive')
  expectSame('left', stdout, '')
}

async function versions({ aws, awsWithInput, prefix }: Tools): Promise<void> {
  const key = `${prefix}/versions`.replace('s3://documents/', '')
  for (const text of ['një', 'dy']) await awsWithInput(text, 's3', 'cp', '-', `${prefix}/versions`)
  await aws('s3', 'rm', `${prefix}/versions`)
  const place = ['--bucket', 'documents', '--prefix', key]
  const ids = JSON.parse(
    await aws(
      's3api',
      'list-object-versions',
      ...place,
      '--query',
      '[Versions[].VersionId, DeleteMarkers[].VersionId]',
    ),
  ) as readonly [readonly string[], readonly string[]]
  expectSame(
    'versions and markers',
    ids.map(each => each.length),
    [2, 1],
  )
  const object = ['--bucket', 'documents', '--key', key, '--version-id']
  await aws('s3api', 'delete-object', ...object, ids[1][0] ?? '')
  expectSame('shown again', await aws('s3', 'cp', `${prefix}/versions`, '-'), 'dy')
  await aws('s3api', 'delete-object', ...object, ids[0][0] ?? '')
  expectSame('the one before', await aws('s3', 'cp', `${prefix}/versions`, '-'), 'një')
  await aws('s3', 'rm', `${prefix}/versions`)
}

async function checksum({ aws, folder, prefix }: Tools): Promise<void> {
  const file = await write(folder, 'sum.txt', 'fjalë')
  const object = ['--bucket', 'documents', '--key', `${prefix}/sum`.replace('s3://documents/', '')]
  const expected = createHash('sha256').update('fjalë').digest('base64')
  const put = await aws('s3api', 'put-object', ...object, '--body', file, '--checksum-algorithm', 'SHA256')
  expectSame('on put', (JSON.parse(put) as { ChecksumSHA256?: string }).ChecksumSHA256, expected)
  const got = await aws('s3api', 'get-object', ...object, '--checksum-mode', 'ENABLED', join(folder, 'sum-back.txt'))
  expectSame('on get', (JSON.parse(got) as { ChecksumSHA256?: string }).ChecksumSHA256, expected)
  await aws('s3', 'rm', `${prefix}/sum`)
}

async function makeBucket({ tryAws }: Tools): Promise<void> {
  const { status, stderr } = await tryAws('s3', 'mb', 's3://e-re')
  expectSame('answer', [status === 0, /buckets come from the stack/.test(stderr)], [false, true])
}
