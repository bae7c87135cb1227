import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectSame, type Client, type Site } from './check.ts'
import { must } from './command.ts'
import { speakersIn, textAbout } from './documents.ts'

/** What curl does: presigned uploads that the API permits, and calls that it signs itself. */
export function curl(program: { readonly file: string; readonly version: string }): Client {
  const ask = (...args: string[]): Promise<string> => must(program.file, ['--silent', '--show-error', ...args])
  return {
    name: program.version,
    checks: [
      { name: 'uploads by PUT with the address that the API gives', run: site => uploadByPut(site, ask) },
      { name: 'uploads by a form with the fields that the API gives', run: site => uploadByForm(site, ask) },
      { name: 'signs calls itself (--aws-sigv4): puts, lists, gets, deletes', run: site => signCalls(site, ask) },
      { name: 'is refused without a signature, and with a wrong one', run: site => isRefused(site, ask) },
    ],
  }
}

type Ask = (...args: string[]) => Promise<string>
type Permission = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

const JSON_TYPE = ['--header', 'content-type: application/json']
const STATUS = ['--output', '/dev/null', '--write-out', '%{http_code}']

async function uploadByPut({ api, folder }: Site, ask: Ask): Promise<void> {
  const [key, text] = ['klientet/me curl + PUT ë.txt', textAbout('Me curl')]
  const file = join(folder, 'put.txt')
  await writeFile(file, text)
  const wanted = { key, contentType: 'text/plain', method: 'PUT', bytes: Buffer.byteLength(text) }
  const permission = JSON.parse(
    await ask(...JSON_TYPE, '--data', JSON.stringify(wanted), `${api}/documents`),
  ) as Permission
  const typed = ['--header', 'content-type: text/plain', '--upload-file']
  const larger = join(folder, 'larger.txt')
  await writeFile(larger, `${text}.`)
  expectSame('another size', await ask(...STATUS, ...typed, larger, permission.url), '403')
  expectSame('status', await ask(...STATUS, ...typed, file, permission.url), '200')
  expectSame('speakers', [...new Set(await speakersIn(api, key))], ['Mirela Dervishi'])
}

async function uploadByForm({ api, folder }: Site, ask: Ask): Promise<void> {
  const key = 'klientet/me curl + formular ë.txt'
  const file = join(folder, 'form.txt')
  await writeFile(file, textAbout('Me formular'))
  const wanted = { key, contentType: 'text/plain', method: 'POST' }
  const { url, fields } = JSON.parse(
    await ask(...JSON_TYPE, '--data', JSON.stringify(wanted), `${api}/documents`),
  ) as Permission
  const form = Object.entries(fields).flatMap(([name, value]) => ['--form-string', `${name}=${value}`])
  expectSame('status', await ask(...STATUS, ...form, '--form', `file=@${file}`, url), '204')
  expectSame('speakers', [...new Set(await speakersIn(api, key))], ['Mirela Dervishi'])
}

const signed = (secret = 'fjala-local'): string[] => [
  ...['--aws-sigv4', 'aws:amz:eu-central-1:s3', '--user', `fjala:${secret}`],
  ...['--header', 'x-amz-content-sha256: UNSIGNED-PAYLOAD'],
]

async function signCalls({ s3, folder }: Site, ask: Ask): Promise<void> {
  const file = join(folder, 'signed.txt')
  await writeFile(file, 'nënshkruar')
  const object = `${s3}/documents/klientet/signed.txt`
  expectSame('put', await ask(...signed(), ...STATUS, '--upload-file', file, object), '200')
  const listed = await ask(...signed(), `${s3}/documents?list-type=2&prefix=klientet%2Fsigned`)
  expectSame('listed', /<Key>klientet\/signed\.txt<\/Key>/.test(listed), true)
  expectSame('got', await ask(...signed(), object), 'nënshkruar')
  expectSame('range', await ask(...signed(), '--range', '0-1', object), 'në'.slice(0, 1) + '\ufffd')
  expectSame('deleted', await ask(...signed(), ...STATUS, '--request', 'DELETE', object), '204')
  expectSame('gone', await ask(...signed(), ...STATUS, object), '404')
}

async function isRefused({ s3 }: Site, ask: Ask): Promise<void> {
  const codeIn = (xml: string): string | undefined => /<Code>(.*)<\/Code>/.exec(xml)?.[1]
  expectSame('without', codeIn(await ask(`${s3}/documents?list-type=2`)), 'AccessDenied')
  expectSame('wrong', codeIn(await ask(...signed('wrong'), `${s3}/documents`)), 'SignatureDoesNotMatch')
}
