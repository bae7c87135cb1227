import type { StatementKind } from '../../../shared/model/statement.ts'
import { searchAddress } from '../address.ts'
import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'
import { languageName } from '../show.ts'
import type { Asked } from './asked.ts'
import type { Named } from './find-named.ts'

/** What the facets show: what is asked, and who was found for the names in it. */
export type Facets = { readonly asked: Asked; readonly speaker: Named | undefined; readonly about: Named | undefined }

const KINDS: readonly StatementKind[] = ['direct', 'indirect', 'mixed']
const LANGUAGES = ['sq', 'en', 'mk', 'sr', 'bs', 'hr', 'el', 'it', 'tr', 'de', 'fr']

/** The form of the fields below, wherever they stand on the page. */
const FORM = 'search'

/** The words that are searched for, and the button that makes the address which holds the whole search. */
export function searchForm({ words }: Reader, { q }: Asked): Html {
  const { search } = words
  return html`<form id="${FORM}" class="ask" action="/console/search" role="search" aria-label="${search.title}">
    <label class="unseen" for="q">${search.words}</label>
    <input
      id="q"
      name="q"
      type="search"
      value="${q ?? ''}"
      placeholder="${search.words}"
      autocomplete="off"
      maxlength="200"
    />
    <button>${search.button}</button>
  </form>`
}

/** The filters of a search: fields of its form. */
export function facets(reader: Reader, { asked, speaker, about }: Facets): Html {
  const { words } = reader
  const { search } = words
  const kinds = KINDS.map(kind => [kind, words.kinds[kind]] as const)
  const languages = LANGUAGES.map(code => [code, languageName(reader, code)] as const)
  return html`<fieldset class="facets">
    <legend>${search.filters}</legend>
    ${nameField(reader, { name: 'speaker', label: search.speaker, value: asked.speaker, named: speaker, asked })}
    ${nameField(reader, { name: 'about', label: search.about, value: asked.about, named: about, asked })}
    ${choice('kind', search.kind, [['', search.anyKind], ...kinds], asked.kind)}
    ${choice('language', search.language, [['', search.anyLanguage], ...languages], asked.language)}
    ${field({ name: 'publisher', label: search.publisher, value: asked.publisher })}
    ${field({ name: 'from', label: search.from, value: asked.from, hint: search.dateHint })}
    ${field({ name: 'to', label: search.to, value: asked.to, hint: search.dateHint })}
    ${
      asked.q === undefined
        ? ''
        : choice(
            'sort',
            search.order,
            [
              ['', search.newest],
              ['best', search.best],
            ],
            asked.sort,
          )
    }
    <p class="actions">
      <button form="${FORM}">${search.apply}</button> <a href="${searchAddress()}">${search.clear}</a>
    </p>
  </fieldset>`
}

type NameField = {
  readonly name: 'speaker' | 'about'
  readonly label: string
  readonly value: string | undefined
  readonly named: Named | undefined
  readonly asked: Asked
}

/** Where somebody is chosen, their name with a way to take it away; else a field for a name. */
function nameField({ words }: Reader, { name, label, value, named, asked }: NameField): Html {
  const taken = named?.taken
  if (taken === undefined) return field({ name, label, value, completes: true })
  const without = searchAddress({ ...asked, [name]: undefined })
  return html`<div class="field">
    <span class="label">${label}</span>
    <p class="chosen">
      <input type="hidden" form="${FORM}" name="${name}" value="${taken.id}" /><a href="/console/entities/${taken.id}"
        ><bdi>${taken.name}</bdi></a
      >
      <a class="remove" href="${without}" aria-label="${label}: ${words.search.clear}">×</a>
    </p>
  </div>`
}

type Field = {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly hint?: string
  /** Whether names are completed in it. */
  readonly completes?: boolean
}

function field({ name, label, value = '', hint, completes = false }: Field): Html {
  const described = hint === undefined ? '' : html` aria-describedby="hint-${name}"`
  const more = completes ? html` data-complete="filter" autocomplete="off"` : ''
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="text"
      form="${FORM}"
      value="${value}"
      maxlength="200"
      ${described}${more}
    />
    ${hint === undefined ? '' : html`<span class="hint" id="hint-${name}">${hint}</span>`}
  </div>`
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, shown: string])[],
  chosen: string | undefined,
): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label
    ><select id="${name}" name="${name}" form="${FORM}">
      ${options.map(([value, shown]) => html`<option value="${value}" ${value === (chosen ?? '') ? html` selected` : ''}>${shown}</option>`)}
    </select>
  </div>`
}
