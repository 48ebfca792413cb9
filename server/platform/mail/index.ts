import type { MailPort } from './mail.ts'
import { outboxMail } from './mail.outbox.ts'
import { smtpMail } from './mail.smtp.ts'

export type { MailPort } from './mail.ts'

/** The mail server when one is configured, else the outbox folder. */
export const openMail = (options: { smtpUrl: string | null; from: string; outbox: string }): MailPort =>
  options.smtpUrl === null
    ? outboxMail(options.outbox, options.from)
    : smtpMail(options.smtpUrl, options.from)
