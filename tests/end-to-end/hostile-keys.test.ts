import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentIdOf } from '../../shared/records/document-id.ts'
import { ask, documentAt, makeDataDir, sayings, startRunning, type Running } from './running.ts'

const dataDir = makeDataDir()
let running: Running

beforeAll(async () => {
  running = await startRunning(dataDir.path)
})

afterAll(async () => {
  await running.close()
  dataDir.remove()
})

const said = (who: string): string => `Kryebashkiakja ${who} tha se ura hapet nesër.`

/** Keys that a careless program would change on their way, or take for one another. */
const KEYS: readonly (readonly [string, string])[] = [
  ['of 1,024 bytes', `${'ë'.repeat(510)}.txt`],
  ['with dots that climb', '../../etc/passwd'],
  ['of dots between slashes', 'a/./b/../c.txt'],
  ['with an encoded slash', 'a%2Fb.txt'],
  ['with that slash itself', 'a/b.txt'],
  ['with a plus', 'a+b.txt'],
  ['with a space', 'a b.txt'],
  ['with an encoded space', 'a%20b.txt'],
  ['with an encoded plus', 'a%2Bb.txt'],
  ['with a broken escape', '100%.txt'],
  ['with line ends', 'rresht\nri\r\n.txt'],
  ['with a tab and a bell', 'a\tb\u0007.txt'],
  ['of emoji', '👩‍🚀/🇦🇱.txt'],
  ['in composed letters', 'çështje.txt'],
  ['in decomposed letters', 'çështje.txt'.normalize('NFD')],
  ['that begins with a slash', '/rrënja.txt'],
  ['with two slashes', 'a//b.txt'],
  ['with a bidirectional override', 'a\u202etxt.exe'],
  ['with a zero-width space', 'a\u200bb.txt'],
  ['with quotes and brackets', `"<'&>"[{}].txt`],
  ['with a question mark and a hash', 'a?b=c&d#e.txt'],
  ['with backslashes', 'C:\\lajme\\a.txt'],
  ['of a prototype', '__proto__'],
  ['of spaces alone', '  '],
]

describe('objects under hostile keys', () => {
  beforeAll(async () => {
    for (const [at, [, key]] of KEYS.entries())
      await running.put(key, said(`Drita Hoxha ${'abcdefghijklmnopqrstuvwxyz'[at] ?? ''}`))
    await running.local.whenQuiet()
  })

  test.each(KEYS)('a key %s is one document, under just that key', async (_, key) => {
    const { status, key: shown, text } = await documentAt(running, key)
    const at = KEYS.findIndex(([, other]) => other === key)
    expect({ status, shown, text: text?.content }).toEqual({
      status: 'indexed',
      shown: key,
      text: said(`Drita Hoxha ${'abcdefghijklmnopqrstuvwxyz'[at] ?? ''}`),
    })
  })

  test('a key of 1,025 bytes is refused by the bucket', async () => {
    await expect(running.put(`${'ë'.repeat(510)}a.txt`, said('X'))).rejects.toMatchObject({ name: 'KeyTooLongError' })
  })

  test('no function failed', () => {
    expect(running.local.failures).toEqual([])
  })
})

describe('an object that is not there any more when it is read', () => {
  function tell(key: string, version: string, sequencer: string): void {
    const object = { key, 'version-id': version, sequencer }
    const detail = { bucket: { name: 'documents' }, object }
    const event = { 'detail-type': 'Object Created', source: 'aws.s3', time: '2025-06-15T10:00:00Z', detail }
    running.local.queues.byName('ParseQueue')?.send(JSON.stringify(event))
  }

  test('is rejected as gone, and read when it comes back', async () => {
    const version = await running.put('shkoi.txt', said('Drita Hoxha'))
    await running.removeVersion('shkoi.txt', version)
    await running.local.whenQuiet()
    tell('iku.txt', version, '01')
    await running.local.whenQuiet()
    const document = await documentAt(running, 'iku.txt')
    expect([document.status, document.reason?.code]).toEqual(['rejected', 'object.gone'])
    await running.put('iku.txt', said('Drita Hoxha'))
    await running.local.whenQuiet()
    expect(sayings(await documentAt(running, 'iku.txt'))).toEqual(['Drita Hoxha: ura hapet nesër'])
  })

  test('counts as deleted where its deletion was told of too, in whatever order', async () => {
    const keys = Array.from({ length: 10 }, (_, at) => `ikin-${String(at)}.txt`)
    await Promise.all(
      keys.map(async (key, at) => {
        const version = await running.put(key, said('Drita Hoxha'))
        await (at % 2 === 0 ? running.remove(key) : running.removeVersion(key, version))
      }),
    )
    await running.local.whenQuiet()
    const answers = await Promise.all(keys.map(key => ask(running, `/documents/${documentIdOf(key)}`)))
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 410))
  })
})

test('an object that is replaced before it is read ends as what replaced it', async () => {
  const keys = Array.from({ length: 10 }, (_, at) => `ndërrohet-${String(at)}.txt`)
  await Promise.all(
    keys.map(async key => {
      for (const who of ['Drita Hoxha', 'Teuta Krasta', 'Mira Dervishi']) await running.put(key, said(who))
    }),
  )
  await running.local.whenQuiet()
  const texts = await Promise.all(keys.map(async key => (await documentAt(running, key)).text?.content))
  expect(texts).toEqual(keys.map(() => said('Mira Dervishi')))
  expect(running.local.failures).toEqual([])
})
