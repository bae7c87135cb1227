import { html, type Html } from '../html.ts'
import type { Reader } from '../reader.ts'

/** A place to drop files. Without scripts it only says what else can be done; what it says while working stands in its attributes. */
export function dropZone({ words }: Reader): Html {
  const { upload, start } = words
  const said = Object.entries(upload).map(([name, value]) => html` data-${name}="${value}"`)
  return html`<section class="drop" aria-labelledby="drop" ${said}>
    <h2 id="drop">${start.drop}</h2>
    <div class="zone">
      <p>${start.dropHint}</p>
      <p>
        <label class="button" for="files">${start.choose}</label
        ><input id="files" type="file" multiple class="unseen" disabled />
      </p>
      <noscript><p>${start.dropWithoutScript}</p></noscript>
    </div>
    <ul class="uploads" aria-live="polite"></ul>
  </section>`
}
