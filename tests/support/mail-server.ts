import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What the server does with one mail: take it, answer a code, hang up before or after the message, or keep silent. */
export type Conduct =
  | 'take'
  | 'hang-up-before'
  | 'hang-up-after'
  | 'silent'
  | { readonly answer: number; readonly to: 'MAIL' | 'RCPT' | 'DATA' }

export interface MailServer {
  readonly url: string
  /** Every message that arrived whole, answered or not. */
  readonly arrived: readonly ParsedMail[]
  conduct: Conduct
  close(): Promise<void>
}

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode })

/** A mail server on loopback that behaves as a test wants, and takes its time to take a mail. */
export async function mailServer(answersAfterMs = 0): Promise<MailServer> {
  const arrived: ParsedMail[] = []
  const state: { conduct: Conduct } = { conduct: 'take' }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onMailFrom(_address, _session, done) {
      const { conduct } = state
      done(typeof conduct === 'object' && conduct.to === 'MAIL' ? refusal(conduct.answer) : null)
    },
    onRcptTo(_address, session, done) {
      const { conduct } = state
      if (conduct === 'hang-up-before') return hangUp(session.id)
      if (typeof conduct === 'object' && conduct.to === 'RCPT') return done(refusal(conduct.answer))
      done()
    },
    onData(stream, session, done) {
      const whole = simpleParser(stream).then((mail) => {
        const { conduct } = state
        arrived.push(mail)
        if (conduct === 'hang-up-after') return hangUp(session.id)
        if (conduct === 'silent') return
        if (typeof conduct === 'object') return done(refusal(conduct.answer))
        setTimeout(done, answersAfterMs)
      })
      // A client that is killed hangs up in the middle of a message.
      whole.catch(() => undefined)
    },
  })
  // The server offers no way to hang up on one client but its set of connections.
  function hangUp(id: string): void {
    for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>)
      if (connection.id === id) connection._socket.destroy()
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    get conduct() {
      return state.conduct
    },
    set conduct(conduct) {
      state.conduct = conduct
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
