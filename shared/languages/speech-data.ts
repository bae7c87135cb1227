/** How a verb of speech takes what is said. */
export type SpeechFrame = {
  /** May stand beside a quotation: `“…”, tha ai`. */
  readonly quotation: boolean
  /** How surely a clause after it is said: 1 `tha se`, 0 never. Below 0.5 the clause is thought, found or shown. */
  readonly clause: number
  /** May be followed by what is wanted: `kërkoi të …`, `ftoi qytetarët të …`. */
  readonly wish: boolean
  /** A wish or clause may come after the person spoken to or of: `ftoi X të`, `akuzoi X se`. */
  readonly object: boolean
  /** Negated it still says something: `nuk e mohoi se`. */
  readonly negatable: boolean
  /** Used by outlets for credit: `raporton`, `transmeton`. */
  readonly credit: boolean
}

/** One verb of speech: its frame and, for a fixed phrase, the words after it (`vë` + `në dukje`). */
export type SpeechVerb = {
  readonly lemma: string
  readonly frame: SpeechFrame
  /** Alternatives of what must follow the verb for it to be one of speech; empty when nothing need follow. */
  readonly tails: readonly (readonly string[])[]
  /** Only its middle voice is one of speech: `u shpreh`, `është shprehur`. */
  readonly middleOnly: boolean
  /** Its middle voice is none of speech: `u sigurua që`. */
  readonly activeOnly: boolean
}

export type Mood = 'finite' | 'participle' | 'subjunctive' | 'gerund'
export type Voice = 'active' | 'middle'
export type GrammaticalNumber = 'singular' | 'plural'
export type Gender = 'masculine' | 'feminine'

/** What one inflected form of a verb of speech may be. */
export type SpeechForm = {
  readonly verb: SpeechVerb
  readonly mood: Mood
  readonly voice: Voice
  readonly person: 1 | 2 | 3
  readonly number: GrammaticalNumber
  /** Aorist forms turn middle after the reflexive particle: `u tha`. */
  readonly aorist: boolean
}

/** An auxiliary's form: `ka` makes an active perfect, `është` a middle one. */
export type AuxiliaryForm = { readonly voice: Voice; readonly person: 1 | 2 | 3; readonly number: GrammaticalNumber }

export type Case = 'nominative' | 'oblique' | 'accusative'

/** A noun for a person by office or work: `kryeministri`, `zëdhënësja`, `ekspertët`. */
export type PersonNoun = {
  /** What holders of the same office share, whatever the gender: `kryeminist`. */
  readonly stem: string
  readonly gender: Gender | null
  readonly number: GrammaticalNumber
  readonly case: Case
  readonly definite: boolean
  /** A body, not a person: `policia`, `gjykata`. */
  readonly body: boolean
  /** Made of an adjective or participle, with an article of its own before it: `i dërguari`. */
  readonly articled: boolean
}

/** A noun that announces content: `deklaratën se`, `akuzat se`; or names a document that speaks: `në njoftim thuhet`. */
export type SpeechNoun = { readonly stem: string; readonly clause: number; readonly document: boolean }

export type Pronoun = {
  readonly gender: Gender | null
  readonly number: GrammaticalNumber
  readonly case: Case
  /** `ky i fundit`, `kjo`: points to the one named last. */
  readonly near: boolean
}

/** How a language tells who said what. All words folded, without combining marks; the sign `'` for every apostrophe. */
export type SpeechData = {
  readonly verbs: ReadonlyMap<string, readonly SpeechForm[]>
  readonly auxiliaries: ReadonlyMap<string, AuxiliaryForm>
  /** Verbs that aren't of speech, to tell clauses apart; beside them `verbEndings` guess. */
  readonly otherVerbs: ReadonlySet<string>
  readonly verbEndings: readonly string[]
  readonly negations: ReadonlySet<string>
  readonly reflexives: ReadonlySet<string>
  /** `të`, `ta`, `t'i`: what follows is wanted, not done. */
  readonly subjunctives: ReadonlySet<string>
  /** What a verb that is wanted looks like after them, folded. */
  readonly wishVerb: RegExp
  readonly futures: ReadonlySet<string>
  readonly gerunds: ReadonlySet<string>
  readonly clitics: ReadonlySet<string>
  /** Open an indirect clause: `se`, `që`. */
  readonly complementizers: ReadonlySet<string>
  /** Open an indirect question: `nëse`, `pse`. */
  readonly questions: ReadonlySet<string>
  /** Words whose diacritics tell a complementizer from an article: `së` is no `se`. */
  readonly falseComplementizers: ReadonlySet<string>
  /** Complementizers that also compare: `më i madh se`. */
  readonly comparatives: ReadonlySet<string>
  /** `më`: makes a comparison. With diacritics, since `me` is another word. */
  readonly more: ReadonlySet<string>
  /** Adverbs of time that may be compared between verb and clause: `tha më herët se`. */
  readonly timeAdverbs: ReadonlySet<string>
  /** `siç`, `sikurse`: what follows is credited, what comes after the comma is said. */
  readonly asSaid: ReadonlySet<string>
  /** `kështu`, `këtë`: stands for what was said just before. */
  readonly thus: ReadonlySet<string>
  /** Say that the whole of a text follows: `plotë`, `në vijim`. */
  readonly announcing: ReadonlySet<string>
  /** `nga`: the one by whom something is said. */
  readonly agents: ReadonlySet<string>
  /** `për`: before the outlet that something was told to. */
  readonly addressing: ReadonlySet<string>
  readonly coordinators: ReadonlySet<string>
  /** Set a second clause against the first: `ndërsa`, `kurse`. */
  readonly contrasts: ReadonlySet<string>
  /** Open a clause that gives a reason or a condition: `pasi`, `sepse`. */
  readonly causes: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  /** Relatives of place that go on about the sentence's subject: `…, ku tha se`. */
  readonly placeRelatives: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, Pronoun>
  readonly possessives: ReadonlyMap<string, Pronoun>
  /** `dikush`: means nobody who was named. */
  readonly indefinitePronouns?: ReadonlySet<string>
  readonly according: ReadonlySet<string>
  readonly nouns: ReadonlyMap<string, SpeechNoun>
  readonly persons: ReadonlyMap<string, PersonNoun>
  /** Groups of stems for the same office: `kryeministër` = `shef i qeverisë`. */
  readonly offices: readonly OfficeSynonym[]
  /** Stems of titles that holders of any office may be called: `lider`, `shef`. */
  readonly generalOffices: ReadonlySet<string>
  /** Stems of titles of people who mostly stay unnamed: `dëshmitar`, `zëdhënës`. */
  readonly unnamedOffices: ReadonlySet<string>
  /** Those of them that someone with a name may be called once he spoke: `eksperti`. */
  readonly callings?: ReadonlySet<string>
  /** Stems of bodies that may mean any organisation named before: `kompania`. */
  readonly generalBodies: ReadonlySet<string>
  /** Stems of offices that mean a whole body, with what its name says: `auditor` → `audit`. */
  readonly officesOfBodies?: ReadonlyMap<string, string>
  /** Stems of bodies that are outlets, meant by who a story was credited to: `gazeta`. */
  readonly outlets?: ReadonlySet<string>
  /** Lemmas by which an outlet passes a story on, which says nothing itself: `raporton`. */
  readonly passingOn?: ReadonlySet<string>
  /** Stems of documents that a person writes as soon as a body: `postimi`. */
  readonly personalDocuments?: ReadonlySet<string>
  /** `një`: brings something new in. */
  readonly indefinite?: ReadonlySet<string>
  /** `përmes`: before that by which somebody speaks. */
  readonly means?: ReadonlySet<string>
  /** Adverbs that go on with what was quoted: `më tej thuhet`. */
  readonly continuing: ReadonlySet<string>
  /** Adjectives of nationality whose country can't be told from their beginning: `amerikan` → `shba`. */
  readonly nationalities: ReadonlyMap<string, readonly string[]>
  /** Endings that betray the case of an unknown noun or name, longest first. */
  readonly obliqueEndings: readonly string[]
  readonly accusativeEndings: readonly string[]
  /** What a noun that can be a subject looks like, folded. */
  readonly nominative: RegExp
  readonly genderOf: (givenName: string) => Gender | null
  /** Whether speech may be reported without a complementizer: `He said the talks failed`. */
  readonly bareClauses: boolean
  /** Whether every finite verb has its subject beside it: `that` before a verb is a relative, `Asked …` a participle. */
  readonly overtSubjects?: boolean
  /** First words of content that belong to the teller: `ndërkaq`, `sidoqoftë`. */
  readonly connectives: ReadonlySet<string>
  readonly dates: DateData
}

/** `shefi i diplomacisë` is a `minist` `jashtem`: words that must be there, and the stems that they stand for. */
export type OfficeSynonym = { readonly words: readonly string[]; readonly means: readonly string[] }

export type DateData = {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  /** `sot` 0, `dje` -1. */
  readonly relativeDays: ReadonlyMap<string, number>
}
