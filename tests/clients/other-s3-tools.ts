import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { linesOf } from './aws.ts'
import { expectSame, type Client, type Site } from './check.ts'
import { must } from './command.ts'

type Program = { readonly file: string; readonly version: string }

const NAMES = ['dy fjalë.txt', 'a+b.txt', 'ë/📰.txt']

/** What rclone does: it compares by itself what is here and there. */
export function rclone(program: Program): Client {
  const run = (site: Site, ...args: string[]): Promise<string> =>
    must(program.file, ['--config', '/dev/null', ...rcloneFlags(site.s3), ...args], { env: { AWS_CA_BUNDLE: '' } })
  return {
    name: program.version,
    checks: [
      {
        name: 'sync, check, sync back, purge',
        run: async site => {
          const here = await writeFiles(join(site.folder, 'rclone'))
          const there = ':s3:documents/klientet/rclone'
          await run(site, 'sync', here, there)
          await run(site, 'check', here, there)
          await run(site, 'sync', there, `${here}-back`)
          for (const name of NAMES) expectSame(name, await readFile(join(`${here}-back`, name), 'utf8'), name)
          await run(site, 'purge', there)
          expectSame(
            'left',
            await run(site, 'lsf', ':s3:documents/klientet', '--include', 'rclone/**', '--recursive'),
            '',
          )
        },
      },
    ],
  }
}

function rcloneFlags(endpoint: string): readonly string[] {
  return [
    ...['--s3-provider', 'Other', '--s3-endpoint', endpoint, '--s3-region', 'eu-central-1', '--s3-no-check-bucket'],
    ...['--s3-access-key-id', 'fjala', '--s3-secret-access-key', 'fjala-local'],
  ]
}

/** What s3cmd does. */
export function s3cmd(program: Program): Client {
  const run = (site: Site, ...args: string[]): Promise<string> =>
    must(program.file, ['--config', '/dev/null', ...s3cmdFlags(site.s3), ...args])
  return {
    name: program.version,
    checks: [
      {
        name: 'sync twice, get, cp, del --recursive',
        run: async site => {
          const here = await writeFiles(join(site.folder, 's3cmd'))
          const there = 's3://documents/klientet/s3cmd/'
          expectSame('copied', uploads(await run(site, 'sync', `${here}/`, there)), NAMES.length)
          expectSame('copied again', uploads(await run(site, 'sync', `${here}/`, there)), 0)
          expectSame('got', await run(site, 'get', `${there}ë/📰.txt`, '-'), 'ë/📰.txt')
          await run(site, 'cp', `${there}a+b.txt`, `${there}kopje`)
          expectSame('listed', linesOf(await run(site, 'ls', '--recursive', there)).length, NAMES.length + 1)
          await run(site, 'del', '--recursive', '--force', there)
          expectSame('left', await run(site, 'ls', '--recursive', there), '')
        },
      },
    ],
  }
}

function s3cmdFlags(endpoint: string): readonly string[] {
  const { host } = new URL(endpoint)
  return [
    ...['--host', host, '--host-bucket', host, '--no-ssl', '--region', 'eu-central-1', '--no-progress'],
    ...['--access_key', 'fjala', '--secret_key', 'fjala-local'],
  ]
}

const uploads = (output: string): number => linesOf(output).filter(line => line.startsWith('upload:')).length

async function writeFiles(folder: string): Promise<string> {
  await mkdir(join(folder, 'ë'), { recursive: true })
  for (const name of NAMES) await writeFile(join(folder, name), name)
  return folder
}
