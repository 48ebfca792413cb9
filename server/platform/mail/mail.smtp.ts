import { Transform, type Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { BeforeHandingOver, MailOutcome, MailPort } from './mail.ts'
import { messageOf } from './message.ts'

interface SmtpFault {
  readonly message: string
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
}

/** The talk with the server may take this long in all; less than the sender's lease, so that nobody takes over meanwhile. */
const longestTalkMs = 45_000

/** Only an answer to the recipient's address or to the message is final: a refused login or sender is our own fault. */
const finalAnswers = new Set(['RCPT TO', 'DATA'])

/** 5xx to this mail is final (RFC 5321 §4.2.1); 4xx and a mail that was never handed over are worth another try. */
function outcomeOf(fault: SmtpFault, handedOver: boolean): MailOutcome {
  const reason = fault.message.slice(0, 200)
  const answer = fault.responseCode ?? 0
  if (answer >= 500 && finalAnswers.has(fault.command ?? '')) return { state: 'REFUSED', reason }
  if (answer === 0 && handedOver) return { state: 'AMBIGUOUS', reason }
  throw fault
}

interface Leaving {
  readonly data: object
  readonly message: { createReadStream(options?: object): Readable }
}

/**
 * Lets the whole message through and holds back its end, and with it the closing dot, until `before` is done. When that fails the end
 * never comes, and the server takes nothing.
 */
const holdingEnd = (before: BeforeHandingOver, failed: (error: unknown) => void): Transform =>
  new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush(done) {
      before().then(() => done(), failed)
    },
  })

interface Talk {
  readonly beforeHandingOver: BeforeHandingOver
  readonly giveUp: AbortController
  stream?: Readable
}

/** Sends through the server of `SMTP_URL`, a few connections at a time. */
export function smtpMail(url: string, from: string, talkMs = longestTalkMs): MailPort {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
  const transport = createTransport({ url, pool: true, maxConnections: 5, ...limits } as object, { from })
  const talks = new Map<string, Talk>()
  // The stream is read once the server has said that it takes the message, and read to its end before the closing dot.
  transport.use('stream', (mail: unknown, done: () => void) => {
    const { data, message } = mail as Leaving
    const open = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const talk = talks.get((data as { messageId: string }).messageId)
      if (!talk) return open(options)
      const { beforeHandingOver, giveUp } = talk
      talk.stream = open(options).pipe(holdingEnd(beforeHandingOver, (error) => giveUp.abort(error)))
      return talk.stream
    }
    done()
  })
  return {
    async send(mail, beforeHandingOver = async () => {}): Promise<MailOutcome> {
      const message = messageOf(mail, from)
      const { messageId } = message
      const talk: Talk = { beforeHandingOver, giveUp: new AbortController() }
      talks.set(messageId, talk)
      const signal = AbortSignal.any([AbortSignal.timeout(talkMs), talk.giveUp.signal])
      try {
        await transport.sendMail({ ...message, signal })
        return { state: 'DELIVERED', providerId: messageId }
      } catch (error) {
        return outcomeOf(error as SmtpFault, talk.stream?.readableEnded === true)
      } finally {
        if (talks.get(messageId) === talk) talks.delete(messageId)
      }
    },
    async close() {
      transport.close()
    },
  }
}
