import { parseStatementId } from '../../../shared/records/document-id.ts'
import type { DocumentHead, StatementRecord } from '../../../shared/records/records.ts'
import { surroundings, type Surroundings } from '../../surroundings.ts'
import { addressOf, documentAddress } from '../address.ts'
import { answer, type MakePage } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { html, type Content, type Html } from '../html.ts'
import { correctionForm } from '../parts/correction-form.ts'
import { entityLink, speakerLink } from '../parts/entity-link.ts'
import { languageAttribute } from '../parts/language-attribute.ts'
import { documentLink, speakerName, wordsOf } from '../parts/statement-card.ts'
import type { Reader } from '../reader.ts'
import { ConsoleProblem } from '../problem.ts'
import { readRevision, requireStatement } from '../require.ts'
import { shorten, showDate, showShare } from '../show.ts'
import { nestMarks, type Mark } from '../text/nest-marks.ts'

const LARGEST = 3_000
const AROUND = 4_000
const MOST_REPETITIONS = 50

/** Everything that the page of a statement shows; `around` is null where the document's text is gone. */
type Shown = {
  readonly statement: StatementRecord
  readonly around: Surroundings | null
  readonly same: readonly StatementRecord[]
}

/** `GET /console/statements/{id}`: a statement's words, who said them, when, where, to whom and about what; who else carried them. */
export const statementPage: MakePage = dependencies => async asking => {
  const reader = asking.get('reader')
  const id = asking.req.param('id') ?? ''
  const documentId = parseStatementId(id)?.documentId
  if (documentId === undefined) throw new ConsoleProblem('notFound')
  const shown = await readRevision(dependencies.reads, documentId, head => readShown(id, head, dependencies))
  const { statement, around } = shown
  const { document } = statement
  const words = wordsOf(around?.content ?? statement.content)
  return answer(asking, dependencies, {
    title: `${speakerName(reader, statement.speaker)}: ${shorten(words, 80)}`,
    scripts: ['complete.js', 'correct.js'],
    content: html`<div class="wide statement-page">
<h1 class="unseen">${reader.words.statement.title}</h1>
<figure class="said-large ${statement.kind}">
<blockquote${languageAttribute(document.language)}><p>${shorten(words, LARGEST)}</p></blockquote>
<figcaption>${speakerLink(reader, statement.speaker)}${statement.cue === null ? '' : html` <span class="cue-word" ${languageAttribute(document.language)}>${shorten(statement.cue.text, 80)}</span>`}</figcaption>
</figure>
<div class="columns">
<div class="main">
${aroundSection(reader, statement, around)}
${elsewhereSection(reader, shown)}
</div>
<div class="side">
${facts(reader, statement)} ${correctionForm(reader, statement)}
</div>
</div>
</div>`,
  })
}

async function readShown(id: string, head: DocumentHead, { reads, texts }: Dependencies): Promise<Shown | undefined> {
  const statement = await requireStatement(reads, id)
  if (statement.revision !== head.revision) return undefined
  const [artifact, same] = await Promise.all([
    head.text === null ? undefined : texts.read(head.text.key),
    reads.repetitions(statement, MOST_REPETITIONS),
  ])
  if (head.text !== null && artifact === undefined) return undefined
  return { statement, around: artifact === undefined ? null : surroundings(statement, artifact.parsed.text), same }
}

function aroundSection(reader: Reader, statement: StatementRecord, around: Surroundings | null): Html | '' {
  if (around === null) return ''
  const { words } = reader
  const { document, number, cue, kind } = statement
  const { start, text } = around.context
  const shown = { start: 0, end: Math.min(text.length, AROUND) }
  const said: readonly Mark[] = around.content.map(span => ({
    ...{ start: span.start - start, end: span.end - start, layer: 0 },
    wrap: inside => html`<span class="said ${kind}">${inside}</span>`,
  }))
  const credited: readonly Mark[] =
    cue === null
      ? []
      : [
          {
            start: cue.start - start,
            end: cue.end - start,
            layer: 1,
            wrap: inside => html`<span class="cue">${inside}</span>`,
          },
        ]
  const place = addressOf(documentAddress(document.id), { at: String(statement.content[0]?.start ?? 0) })
  return html`<section aria-labelledby="around">
    <h2 id="around">${words.statement.around}</h2>
    <p class="text" ${languageAttribute(document.language)}>
      ${nestMarks(text, shown, [...said, ...credited])}${text.length > AROUND ? '…' : ''}
    </p>
    <p class="more"><a href="${place}#t${number + 1}">${words.statement.inDocument}</a></p>
  </section>`
}

/** Documents that report the same words, the earliest first. */
function elsewhereSection(reader: Reader, { statement, same }: Shown): Html {
  const { words } = reader
  const title = html`<h2 id="elsewhere">${words.statement.elsewhere}</h2>`
  if (same.length < 2) {
    return html`<section aria-labelledby="elsewhere">
      ${title}
      <p class="empty">${words.statement.nowhereElse}</p>
    </section>`
  }
  return html`<section aria-labelledby="elsewhere">
    ${title}
    <ol class="documents">
      ${same.map(({ id, document, speaker }, at) => {
        const notes = [
          ...(at === 0 ? [words.statement.first] : []),
          ...(id === statement.id ? [words.statement.thisOne] : []),
        ]
        return html`<li>
          <p class="from">${documentLink(reader, document)}</p>
          <p class="meta">
            <a href="/console/statements/${id}">${speakerName(reader, speaker)}</a
            >${notes.map(note => html` <span class="kind">${note}</span>`)}
          </p>
        </li> `
      })}
    </ol>
  </section>`
}

function facts(reader: Reader, statement: StatementRecord): Html {
  const { words } = reader
  const { statement: names } = words
  const { speaker, date, dateInferred, document, addressee, about, kind, confidence, rule } = statement
  const when =
    date === null
      ? names.unknown
      : html`${showDate(reader, date)}${dateInferred ? html` <span class="hint">${words.inferred}</span>` : ''}`
  const rows: readonly (readonly [string, Content])[] = [
    [names.who, speakerLink(reader, speaker)],
    [names.when, when],
    [names.where, html`<span class="from">${documentLink(reader, document)}</span>`],
    [names.toWhom, addressee === null ? names.unknown : speakerLink(reader, addressee)],
    [
      names.aboutWhat,
      about.length === 0 ? names.nothing : about.map(entity => html`<span class="name">${entityLink(entity)}</span> `),
    ],
    [names.kind, html`${words.kinds[kind]}: ${words.kindMeanings[kind]}`],
    [names.confidence, showShare(reader, confidence)],
    [names.rule, html`<code>${rule}</code>`],
  ]
  return html`<dl class="rows">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div> `,
    )}
  </dl>`
}
