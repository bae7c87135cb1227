import { VERBS } from './reporting-verbs.ts'

/** Past and present forms of verbs whose subject is a person or body: evidence that the name beside them is one. */
export const PERSON_VERBS: ReadonlySet<string> = new Set(VERBS.keys())
