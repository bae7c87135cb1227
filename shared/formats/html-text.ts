import { makeBlockWriter, type BlockWriter } from './blocks.ts'
import { isElement, isHidden, isText, type HtmlElement, type HtmlNode } from './html-dom.ts'

/** Elements that hold no text for readers. */
const SKIPPED = new Set(
  'script style noscript template head title meta link svg math canvas iframe object embed audio video map select button input textarea datalist progress meter dialog'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main nav ol p pre section summary table tbody tfoot thead ul caption'.split(
    ' ',
  ),
)
const LINES = new Set(['li', 'br'])

type Step = { readonly node: HtmlNode; readonly leaving: boolean; readonly verbatim: boolean }

/**
 * The text of elements as a reader sees it: paragraphs with a blank line between them, list items and table rows on lines
 * of their own, cells with a tab between them.
 */
export function toText(roots: readonly HtmlElement[], skip: ReadonlySet<HtmlNode> = new Set()): string {
  const writer = makeBlockWriter()
  const steps: Step[] = roots.map(node => ({ node, leaving: false, verbatim: false })).reverse()
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (isText(step.node)) writeText(writer, step)
    else if (isElement(step.node) && !skip.has(step.node) && !isUnseen(step.node))
      takeElement(writer, step.node, step, steps)
  }
  return writer.finish()
}

function isUnseen(element: HtmlElement): boolean {
  return SKIPPED.has(element.localName) || isHidden(element)
}

function writeText(writer: BlockWriter, { node, verbatim }: Step): void {
  const text = node.textContent ?? ''
  if (!verbatim) return writer.write(text)
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) writer.breakLine()
    writer.writeVerbatim(line)
  }
}

function takeElement(writer: BlockWriter, element: HtmlElement, step: Step, steps: Step[]): void {
  breakAround(writer, element, step.leaving)
  if (step.leaving) return
  const verbatim = step.verbatim || element.localName === 'pre'
  steps.push({ node: element, leaving: true, verbatim })
  const children: Step[] = []
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    children.push({ node: child, leaving: false, verbatim })
  }
  for (const child of children.reverse()) steps.push(child)
}

function breakAround(writer: BlockWriter, { localName }: HtmlElement, leaving: boolean): void {
  if (BLOCKS.has(localName)) writer.breakBlock()
  else if (LINES.has(localName)) writer.breakLine()
  else if (localName === 'tr') (leaving ? writer.closeRow : writer.openRow)()
  else if (localName === 'td' || localName === 'th') (leaving ? writer.closeCell : writer.openCell)()
}
