import type { Language, Text } from '../../rules/text.ts'

/** What a reader sees. */
export interface Wording {
  readonly title: string
  readonly body: string
}

/** What a notice keeps beside its kind: names and dates, no sentences; those are made when it is read. */
export type Facts = Readonly<Record<string, unknown>>

/** One notice to one account about one subject; kind, recipient and subject make it unique. */
export interface NoticeRequest {
  readonly kind: string
  readonly recipientId: string
  readonly subjectId: string
  /** The page a reader should open, below the installation's address. */
  readonly path: string
  readonly facts: Facts
  /** After this it is dropped, not sent late. */
  readonly usefulUntil: Date | null
}

/** The station that a notice comes from, as a mail names it. */
export interface Sender {
  readonly nameZh: string
  readonly nameEn: string
  readonly phone: string
}

/** Of which notice it is asked whether it has become pointless. */
export type MootQuestion = Pick<NoticeRequest, 'subjectId' | 'recipientId'> & {
  /** What it would say. */
  readonly facts?: Facts
}

/** A kind as those who keep and send notices need it; they know none by name. */
export interface NoticeKind {
  /** What a person can say no to, and how; none for what has to be told. A kind's facts may name a `stationId`. */
  readonly optional?: {
    readonly name: Text
    stop(recipientId: string): Promise<void>
  }

  readonly kind: string
  words(facts: Facts, language: Language): Wording
  /** Whether a fact has made it pointless, such as a registration made before the invitation was mailed. */
  isMoot?(notice: MootQuestion): Promise<boolean>
}

/** A kind of notice, kept in `<noun>.notices.ts` of the feature it is about, and brought by its service as `notices`. */
export const noticeKind = <Subject, F extends Facts>(
  kind: string,
  {
    about,
    words,
  }: {
    about: (subject: Subject) => Omit<NoticeRequest, 'kind' | 'recipientId' | 'facts'> & { readonly facts: F }
    words: Readonly<Record<Language, (facts: F) => Wording>>
  },
) => ({
  kind,
  // Stored as this very kind's.
  words: (facts: Facts, language: Language) => words[language](facts as F),
  to:
    (subject: Subject) =>
    (recipientId: string): NoticeRequest => ({ kind, recipientId, ...about(subject) }),
})
