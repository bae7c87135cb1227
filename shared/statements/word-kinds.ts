/** The lists of a language that a word may stand in, a bit each, so that one number answers for all of them. */
export const VERB = 1 << 0
export const AUXILIARY = 1 << 1
/** Finite by the lists, whatever stands around it. */
export const LISTED_FINITE = 1 << 2
/** In no list that says otherwise, with the ending of a finite verb. */
export const FINITE_ENDING = 1 << 3
export const SUBJUNCTIVE = 1 << 4
/** What may be wanted, after `të`. */
export const WISH_FORM = 1 << 5
/** What is wanted and can be nothing else, by its ending. */
export const SURE_WISH_FORM = 1 << 6
export const CLITIC = 1 << 7
export const GERUND = 1 << 8
export const COMPLEMENTIZER = 1 << 9
export const COMPARATIVE = 1 << 10
export const QUESTION = 1 << 11
export const COORDINATOR = 1 << 12
export const CONTRAST = 1 << 13
export const CAUSE = 1 << 14
export const RELATIVE = 1 << 15
export const PREPOSITION = 1 << 16
export const ARTICLE = 1 << 17
export const DETERMINER = 1 << 18
export const ADVERB = 1 << 19
export const PRONOUN = 1 << 20
export const POSSESSIVE = 1 << 21
export const ACCORDING = 1 << 22
export const NOUN = 1 << 23
/** A noun for people or bodies, as listed; and one with a prefix too: `ish-rojtari`. */
export const PERSON = 1 << 24
export const PERSONAL = 1 << 25
export const AS_SAID = 1 << 26
export const THUS = 1 << 27
/** A date may begin with it. */
export const DATE = 1 << 28
/** `z`, `dr`: a title's short form before a full stop. */
export const HONORIFIC = 1 << 29
/** The commonest verbs that are wanted: `të jetë`. */
export const COMMON_WISH_FORM = 1 << 30

/** Joins clauses. */
export const CONJUNCTION = COORDINATOR | CONTRAST | CAUSE
/** Joins other words and names nothing itself. */
export const FUNCTION_WORD =
  PREPOSITION |
  CLITIC |
  COMPLEMENTIZER |
  QUESTION |
  COORDINATOR |
  CONTRAST |
  RELATIVE |
  ADVERB |
  GERUND |
  SUBJUNCTIVE |
  AUXILIARY |
  ACCORDING
