import type { DocumentHead } from '../../../shared/records/records.ts'
import type { OriginalVersion } from '../../../shared/store/originals.ts'
import { answer, type Asking, type MakePage } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { html, type Html } from '../html.ts'
import { documentEntities } from '../parts/document-entities.ts'
import { documentFacts } from '../parts/document-facts.ts'
import { documentVersions } from '../parts/document-versions.ts'
import { reasonWords, titleOf } from '../parts/document-table.ts'
import { languageAttribute } from '../parts/language-attribute.ts'
import { legend } from '../parts/legend.ts'
import { partLinks } from '../parts/part-links.ts'
import { statementNotes } from '../parts/statement-notes.ts'
import type { Reader } from '../reader.ts'
import { readRevision } from '../require.ts'
import { showDate } from '../show.ts'
import { cutText } from '../text/cut-text.ts'
import { markText } from '../text/mark-text.ts'
import { readFound, type PartFound } from '../text/read-found.ts'
import type { Span } from '../../../shared/model/span.ts'

const MOST_VERSIONS = 20

/** A part of a document's text, and what was found in it. */
type Part = {
  readonly text: string
  readonly part: Span
  readonly number: number
  readonly of: number
  readonly found: PartFound
}

/** Everything that the page of a document shows. */
type Shown = {
  readonly head: DocumentHead
  readonly duplicateOf: string | null
  readonly part: Part | null
  readonly versions: readonly OriginalVersion[]
}

/** `GET /console/documents/{id}`: a document's text with all that was found in it. */
export const documentPage: MakePage = dependencies => async asking => {
  const reader = asking.get('reader')
  const shown = await readRevision(dependencies.reads, asking.req.param('id') ?? '', head =>
    readShown(head, wantedPart(asking), dependencies),
  )
  return answer(asking, dependencies, {
    title: titleOf(reader, shown.head),
    scripts: ['reading.js'],
    content: html`<div class="wide document">
      ${heading(reader, shown.head)}
      ${shown.part === null ? withoutText(reader, shown.head) : reading(reader, shown.head, shown.part)}
      <div class="columns even">
        ${documentFacts(reader, shown.head, shown)} ${documentVersions(reader, shown.head, shown.versions)}
      </div>
    </div>`,
  })
}

/** The part that an address asks for: by its number from 1, or by an offset into the text. */
function wantedPart({ req }: Asking): { readonly number: number } | { readonly at: number } {
  const at = Number(req.query('at'))
  if (req.query('at') !== undefined && Number.isSafeInteger(at) && at >= 0) return { at }
  const number = Number(req.query('part') ?? 1)
  return { number: Number.isSafeInteger(number) && number > 0 ? number : 1 }
}

async function readShown(
  head: DocumentHead,
  wanted: ReturnType<typeof wantedPart>,
  { reads, texts, originals }: Dependencies,
): Promise<Shown | undefined> {
  const [artifact, duplicateOf, versions] = await Promise.all([
    head.text === null ? null : texts.read(head.text.key),
    reads.duplicateOf(head),
    originals.versions(head.key, MOST_VERSIONS),
  ])
  if (artifact === null) return { head, duplicateOf, part: null, versions }
  if (artifact === undefined) return undefined
  const { text } = artifact.parsed
  const parts = cutText(text)
  const index = 'at' in wanted ? parts.findIndex(({ end }) => wanted.at < end) : wanted.number - 1
  const number = index < 0 || index >= parts.length ? parts.length - 1 : index
  const part = parts[number] ?? { start: 0, end: text.length }
  const found = await readFound(reads, head, part)
  return { head, duplicateOf, versions, part: { text, part, number, of: parts.length, found } }
}

function heading(reader: Reader, head: DocumentHead): Html {
  const { publisher, author, published, status } = head
  return html`<header class="headline">
<h1${languageAttribute(head.language)}><bdi>${titleOf(reader, head)}</bdi></h1>
<p class="dateline">${publisher === null ? '' : html`<span class="outlet"><bdi>${publisher}</bdi></span> `}${author === null ? '' : html`<span class="author"><bdi>${author}</bdi></span> `}${showDate(reader, published)}${status === 'indexed' ? '' : html` <span class="status ${status}">${reader.words.statuses[status]}</span>`}</p>
${head.reason === null ? '' : html`<p class="reason">${reasonWords(reader, head.reason)}</p>`}
</header>`
}

function withoutText({ words }: Reader, { reason }: DocumentHead): Html | '' {
  return reason === null ? html`<p class="empty">${words.document.noText}</p>` : ''
}

function reading(reader: Reader, head: DocumentHead, { text, part, number, of, found }: Part): Html {
  const place = { id: head.id, number, of }
  return html`<div class="reading">
      <article class="text" ${languageAttribute(head.language)}>
        ${partLinks(reader, place)} ${markText(reader, text, { part, found })}
        ${partLinks(reader, place, { isRepeated: true })}
      </article>
      <aside class="beside" aria-label="${reader.words.document.statements}">
        ${legend(reader)} ${statementNotes(reader, found.statements, { isWhole: of === 1 })}
      </aside>
    </div>
    ${documentEntities(reader, found)}`
}
