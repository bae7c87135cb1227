import { html, type Content, type Html } from './html.ts'
import type { Assets } from './assets.ts'
import type { Reader } from './reader.ts'
import { SIGN_IN_WORDS } from './sign-in/words.ts'
import type { Language } from './words/words.ts'

/** A page: what its window is called, what it holds, and the scripts that make it better. */
export type Page = {
  readonly title: string
  readonly content: Content
  readonly scripts?: readonly string[]
  /** The page of the navigation that it belongs to. */
  readonly place?: 'start' | 'search' | 'health'
  /** What was searched for. */
  readonly asked?: string
}

/** A whole page around its content. */
export function layout(reader: Reader, assets: Assets, page: Page): Html {
  const { words, language, theme } = reader
  const title = page.place === 'start' ? `${words.name}: ${words.motto}` : `${page.title} · ${words.name}`
  return html`<!doctype html>
    <html lang="${language}" ${theme === null ? '' : html` data-theme="${theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${theme ?? 'light dark'}" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="${assets.address('icon.svg')}" />
        <link rel="stylesheet" href="${assets.address('console.css')}" />
        ${(page.scripts ?? []).map(name => html`<script type="module" src="${assets.address(name)}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        ${masthead(reader, page)}
        <main id="content">${page.content}</main>
      </body>
    </html> `
}

function masthead(reader: Reader, { place, asked = '' }: Page): Html {
  const { words } = reader
  const link = (name: 'start' | 'search' | 'health', address: string) =>
    html`<li><a href="${address}" ${name === place ? html` aria-current="page"` : ''}>${words.nav[name]}</a></li>`
  return html`<header class="masthead">
    <div class="wide">
      <p class="brand"><a href="/console">${words.name}</a> <span class="motto">${words.motto}</span></p>
      <nav aria-label="${words.nav.label}">
        <ul>
          ${link('start', '/console')} ${link('search', '/console/search')} ${link('health', '/console/health')}
        </ul>
      </nav>
      ${place === 'start' || place === 'search' ? '' : searchForm(reader, asked)} ${preferences(reader)}
    </div>
  </header>`
}

function searchForm({ words }: Reader, asked: string): Html {
  return html`<form class="find" action="/console/search" role="search">
    <label class="unseen" for="find">${words.start.askLabel}</label>
    <input
      id="find"
      name="q"
      type="search"
      value="${asked}"
      placeholder="${words.nav.search}"
      autocomplete="off"
      maxlength="200"
    />
  </form>`
}

const OTHER: Readonly<Record<Language, { readonly language: Language; readonly name: string }>> = {
  sq: { language: 'en', name: 'English' },
  en: { language: 'sq', name: 'Shqip' },
}

/** The choice of language and light: buttons of a form, so that it works without scripts. */
function preferences({ words, language, theme, address, isSignedIn }: Reader): Html {
  const other = OTHER[language]
  const light = html`<button name="theme" value="light" class="to-light">${words.preferences.light}</button>`
  const dark = html`<button name="theme" value="dark" class="to-dark">${words.preferences.dark}</button>`
  const signOut = html`<button formaction="/console/sign-out">${SIGN_IN_WORDS[language].signOut}</button>`
  return html`<form class="preferences" action="/console/preferences" method="post">
    <input type="hidden" name="back" value="${address}" />
    <button name="language" value="${other.language}" lang="${other.language}">${other.name}</button>
    ${theme === 'dark' ? light : theme === 'light' ? dark : [light, dark]} ${isSignedIn === true ? signOut : ''}
  </form>`
}
