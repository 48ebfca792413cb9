import type { Socket } from 'node:net'
import { dispatch } from '../commands/dispatch.ts'
import { asRefusal, errorReply } from '../errors.ts'
import type { Store } from '../store.ts'
import * as wire from './message.ts'

let lastConnection = 0

/** The bytes that answer a message; undefined when its sender wants none. */
const answer = async (store: Store, message: Buffer, id: number): Promise<Buffer | undefined> => {
  const legacy = wire.isLegacy(message)
  const to = wire.requestIdOf(message)
  try {
    const incoming = wire.parseMessage(message)
    const reply = await dispatch(store, incoming, id)
    return incoming.silent ? undefined : wire.composeMessage(to, reply, legacy)
  } catch (error) {
    return wire.composeMessage(to, errorReply(asRefusal(error)), legacy)
  }
}

/** Waits until a reader has taken what was written, or is gone. */
const taken = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done)
      resolve()
    }
    socket.on('drain', done).on('close', done)
  })

/** Serves one client: messages in order, one at a time, as MongoDB does. What can be no client's closes the connection. */
export const serve = (store: Store, socket: Socket): void => {
  const id = ++lastConnection
  const cut = wire.frames()
  const queue: Buffer[] = []
  let waiting = 0
  let busy = false
  socket.setNoDelay(true)

  const drain = async (): Promise<void> => {
    for (let next = queue.shift(); next && !socket.destroyed; next = queue.shift()) {
      waiting -= next.length
      if (!wire.isKnown(next)) return void socket.destroy()
      const reply = await answer(store, next, id)
      if (reply && socket.writable && !socket.write(reply)) await taken(socket)
      if (socket.isPaused() && waiting < wire.MAX_MESSAGE) socket.resume()
    }
  }

  socket.on('data', (chunk: Buffer) => {
    const messages = cut(chunk)
    if (!messages) return void socket.destroy()
    for (const message of messages) {
      queue.push(message)
      waiting += message.length
    }
    if (waiting >= wire.MAX_MESSAGE) socket.pause()
    if (busy) return
    busy = true
    drain()
      .catch(() => socket.destroy())
      .finally(() => (busy = false))
  })
  socket.on('error', () => socket.destroy())
}
