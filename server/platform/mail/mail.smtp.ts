import { createTransport } from 'nodemailer'
import type { Mail, MailOutcome, MailPort } from './mail.ts'

interface SmtpFault {
  readonly message: string
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
}

const asFault = (error: unknown): SmtpFault => error as SmtpFault

/** After the whole message went out, a lost connection says nothing about whether it was taken. */
const isAmbiguous = (fault: SmtpFault): boolean =>
  fault.responseCode === undefined && fault.command === 'DATA'

/** 5xx is final (RFC 5321 §4.2.1); 4xx and a connection that was never made are worth another try. */
function outcomeOf(error: unknown): MailOutcome {
  const fault = asFault(error)
  if ((fault.responseCode ?? 0) >= 500) return { state: 'REFUSED', reason: fault.message.slice(0, 200) }
  if (isAmbiguous(fault)) return { state: 'AMBIGUOUS', reason: fault.message.slice(0, 200) }
  throw error
}

/** Sends through the server of `SMTP_URL`, a few connections at a time. */
export function smtpMail(url: string, from: string): MailPort {
  const transport = createTransport(url, {
    from,
    // @ts-expect-error The types know pool options only together with their transport.
    pool: true,
    maxConnections: 5,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })
  return {
    send: ({ id, ...content }: Mail) =>
      transport
        .sendMail({ ...content, messageId: `<${id}@rongqiao>` })
        .then((info): MailOutcome => ({ state: 'DELIVERED', providerId: info.messageId }))
        .catch(outcomeOf),
    async close() {
      transport.close()
    },
  }
}
