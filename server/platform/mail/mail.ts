/** One mail to one person. */
export interface Mail {
  /** The record's id: the provider's idempotency key, sent as Message-ID. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one POST stops mails of this kind (RFC 8058). */
  readonly unsubscribe?: string | undefined
}

/** What became of a mail. `KEPT`: this installation has no mail server, so it lies in the outbox folder. */
export type MailOutcome =
  | { readonly state: 'DELIVERED' | 'KEPT'; readonly providerId: string }
  /** The address is refused for good. */
  | { readonly state: 'REFUSED'; readonly reason: string }
  /** The server may or may not have taken it: it must not be sent again blindly. */
  | { readonly state: 'AMBIGUOUS'; readonly reason: string }

/** Keeps that a mail is about to leave for good; when that cannot be kept, it does not leave. */
export type BeforeHandingOver = () => Promise<unknown>

/** The port to mail. Throws when the mail was certainly not taken and trying again makes sense. */
export interface MailPort {
  /** Calls `beforeHandingOver` before the one byte after which nobody but the server knows whether it has the mail. */
  send(mail: Mail, beforeHandingOver?: BeforeHandingOver): Promise<MailOutcome>
  close(): Promise<void>
}
