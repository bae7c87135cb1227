import type { HostileFile } from './corpus.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const page = (body: string) => bytes(`<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`)
const rtf = (body: string) => bytes(`{\\rtf1\\ansi ${body}}`)

/** HTML, Markdown and RTF: nesting, size, what makes careless patterns slow. */
export const MARKUP: readonly HostileFile[] = [
  { name: 'deep.html', bytes: () => page('<div>'.repeat(100_000) + 'x'), code: 'format.too-complex' },
  { name: 'deep-inline.html', bytes: () => page('<b>'.repeat(100_000) + 'x'), code: 'format.too-complex' },
  { name: 'deep-lists.html', bytes: () => page('<ul><li>'.repeat(100_000) + 'x'), code: 'format.too-complex' },
  { name: 'many-elements.html', bytes: () => page('<p>x</p>'.repeat(250_000)), code: 'format.too-complex' },
  { name: 'large.html', bytes: () => page('<p>x</p>'.repeat(6_000_000)), code: 'format.too-complex' },
  {
    name: 'many-attributes.html',
    bytes: () => page(`<p ${'a="b" '.repeat(200_000)}>Një fjali e shkurtër.</p>`),
    code: undefined,
  },
  {
    name: 'open-comment.html',
    bytes: () => page(`<p>Një fjali e shkurtër.</p>${'<!-- '.repeat(200_000)}`),
    code: undefined,
  },
  { name: 'open-tags.html', bytes: () => page(`<p>Një fjali e shkurtër.</p>${'<'.repeat(100_000)}`), code: undefined },
  {
    name: 'many-links.html',
    bytes: () => page(`<p>Një fjali e shkurtër.</p>${'<a href=x>y</a> '.repeat(2_000)}`),
    code: undefined,
  },
  {
    name: 'json-ld-bomb.html',
    bytes: () => page(`<script type="application/ld+json">${'['.repeat(50_000)}</script><p>Një fjali e shkurtër.</p>`),
    code: undefined,
  },
  {
    name: 'fetching.html',
    bytes: () =>
      page(
        '<base href="http://192.0.2.1/"><link rel=stylesheet href=x><img src=y><iframe src=z></iframe><script src=w></script><p>Një fjali e shkurtër.</p>',
      ),
    code: undefined,
  },
  { name: 'only-script.html', bytes: () => page('<script>document.write("tekst")</script>'), code: 'format.no-text' },
  { name: 'deep-quotes.md', bytes: () => bytes(`${'> '.repeat(50_000)}x`), code: 'format.too-complex' },
  {
    name: 'deep-lists.md',
    bytes: () => bytes(Array.from({ length: 2_000 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')),
    code: 'format.too-complex',
  },
  { name: 'brackets.md', bytes: () => bytes(`# x\n\n${'['.repeat(100_000)}`), code: undefined },
  { name: 'stars.md', bytes: () => bytes(`# x\n\n${'*a **b '.repeat(10_000)}`), code: undefined },
  { name: 'aliases.md', bytes: () => bytes(aliases()), code: undefined },
  { name: 'deep.rtf', bytes: () => rtf('{'.repeat(100_000) + 'x' + '}'.repeat(100_000)), code: 'format.too-complex' },
  { name: 'truncated.rtf', bytes: () => rtf('Një fjali').slice(0, -1), code: 'format.truncated' },
  { name: 'closed-twice.rtf', bytes: () => rtf('Nje fjali.}}}'), code: undefined },
  { name: 'endless-binary.rtf', bytes: () => rtf('Nje fjali.\\bin2000000000 x'), code: 'format.truncated' },
  { name: 'half-characters.rtf', bytes: () => rtf('Nje fjali\\u-10179?.'), code: undefined },
  { name: 'undecodable.rtf', bytes: () => bytes("{\\rtf1\\ansi\\ansicpg932 \\'81\\'ff}"), code: 'charset.undecodable' },
  { name: 'prototype.rtf', bytes: () => rtf('Nje fjali \\constructor\\toString\\proto.'), code: undefined },
]

/** YAML that would grow to three thousand million entries. */
function aliases(): string {
  const lines = Array.from(
    { length: 9 },
    (_, at) =>
      `l${String(at + 1)}: &l${String(at + 1)} [${Array(9)
        .fill(`*l${String(at)}`)
        .join(', ')}]`,
  )
  return `---\nl0: &l0 x\n${lines.join('\n')}\n---\n\nNjë fjali e shkurtër.\n`
}
