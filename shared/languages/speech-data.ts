/** How a language tells who said what. Grows with the statement rules; all words folded. */
export type SpeechData = {
  /** Complementizers that open an indirect clause: `se`, `që`. */
  readonly complementizers: ReadonlySet<string>
}
