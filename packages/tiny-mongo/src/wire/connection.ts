import type { Socket } from 'node:net'
import { dispatch } from '../commands/dispatch.ts'
import { asRefusal, errorReply } from '../errors.ts'
import type { Store } from '../store.ts'
import {
  composeMessage,
  frames,
  isKnown,
  isLegacy,
  MAX_MESSAGE,
  parseMessage,
  requestIdOf,
} from './message.ts'

let lastConnection = 0

/** The bytes that answer a message; undefined when its sender wants none. */
const answer = async (store: Store, message: Buffer, id: number): Promise<Buffer | undefined> => {
  const legacy = isLegacy(message)
  const to = requestIdOf(message)
  try {
    const incoming = parseMessage(message)
    const reply = await dispatch(store, incoming, id)
    return incoming.silent ? undefined : composeMessage(to, reply, legacy)
  } catch (error) {
    return composeMessage(to, errorReply(asRefusal(error)), legacy)
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
  const cut = frames()
  const queue: Buffer[] = []
  let waiting = 0
  let busy = false
  socket.setNoDelay(true)

  const drain = async (): Promise<void> => {
    for (let next = queue.shift(); next && !socket.destroyed; next = queue.shift()) {
      waiting -= next.length
      if (!isKnown(next)) return void socket.destroy()
      const reply = await answer(store, next, id)
      if (reply && socket.writable && !socket.write(reply)) await taken(socket)
      if (socket.isPaused() && waiting < MAX_MESSAGE) socket.resume()
    }
  }

  socket.on('data', (chunk: Buffer) => {
    const messages = cut(chunk)
    if (!messages) return void socket.destroy()
    for (const message of messages) {
      queue.push(message)
      waiting += message.length
    }
    if (waiting >= MAX_MESSAGE) socket.pause()
    if (busy) return
    busy = true
    drain()
      .catch(() => socket.destroy())
      .finally(() => (busy = false))
  })
  socket.on('error', () => socket.destroy())
}
