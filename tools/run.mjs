// Installs what is missing, then runs a command with the project's own Node first on the path.
// usage: node tools/run.mjs COMMAND [ARGUMENT…]   Works on any Node from 20 on; everything after it runs on Node 24.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.fjala-installed')
const digest = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && existsSync(join(modules, '.bin', 'node'))
}

async function install() {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const show = () => process.stderr.write(`\rInstalling dependencies (once, about a minute) … ${seconds()} s`)
  if (!process.stderr.isTTY) process.stderr.write('Installing dependencies (once, about a minute) …\n')
  const ticking = process.stderr.isTTY ? setInterval(show, 1000) : undefined
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options)
  const status = await new Promise(resolve => npm.on('error', () => resolve(127)).on('exit', resolve))
  clearInterval(ticking)
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  if (status !== 0) {
    process.stderr.write(`Cannot install dependencies: npm ci ended with ${status}, expected 0\n`)
    process.exit(status ?? 1)
  }
  mkdirSync(modules, { recursive: true })
  writeFileSync(stamp, digest)
  process.stderr.write(`Installed in ${seconds()} s.\n`)
}

if (!isInstalled()) await install()

const [command, ...rest] = process.argv.slice(2)
const env = { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}`, NODE_NO_WARNINGS: '1' }
const child = spawn(command, rest, { stdio: 'inherit', env, shell: process.platform === 'win32' })
// Ctrl-C on a terminal reaches the child by itself: wait for it to finish its work. A signal sent to this process alone is passed on.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGHUP'))
child.on('error', error => {
  process.stderr.write(`Cannot run ${command}: ${error.message}\n`)
  process.exit(127)
})
child.on('exit', (code, signal) => process.exit(signal === null ? code : 130))
