import type { Socket } from 'node:net'
import { dispatch } from '../commands/dispatch.ts'
import { asRefusal } from '../errors.ts'
import type { Store } from '../store.ts'
import { frames } from './frames.ts'
import { composeMessage, OP_MSG, OP_QUERY, opcodeOf, parseMessage, requestIdOf } from './message.ts'
import type { Doc } from '../values/types.ts'
import { errorReply } from '../commands/error-reply.ts'

let lastConnection = 0

const compose = (requestId: number, reply: Doc, legacy: boolean): Buffer => {
  try {
    return composeMessage(requestId, reply, legacy)
  } catch (error) {
    return composeMessage(requestId, errorReply(asRefusal(error)), legacy)
  }
}

/** The bytes that answer a message; undefined when its sender wants none. */
const answer = async (store: Store, message: Buffer, id: number): Promise<Buffer | undefined> => {
  let legacy = opcodeOf(message) === OP_QUERY
  let reply: Doc
  try {
    const incoming = parseMessage(message)
    legacy = incoming.legacy
    reply = await dispatch(store, incoming, id)
    if (incoming.silent) return undefined
  } catch (error) {
    reply = errorReply(asRefusal(error))
  }
  return compose(requestIdOf(message), reply, legacy)
}

const isKnown = (message: Buffer): boolean => opcodeOf(message) === OP_MSG || opcodeOf(message) === OP_QUERY

const MOST_WAITING = 100

/** Serves one client: messages in order, one at a time, as MongoDB does. What can be no client's closes the connection. */
export const serve = (store: Store, socket: Socket): void => {
  const id = ++lastConnection
  const stream = frames()
  const queue: Buffer[] = []
  let busy = false
  store.connections++
  socket.setNoDelay(true)

  const drain = async (): Promise<void> => {
    for (let next = queue.shift(); next && !socket.destroyed; next = queue.shift()) {
      if (!isKnown(next)) return void socket.destroy()
      const reply = await answer(store, next, id)
      if (reply && socket.writable) socket.write(reply)
    }
    if (socket.isPaused()) socket.resume()
  }

  socket.on('data', (chunk: Buffer) => {
    const messages = stream.push(chunk)
    if (!messages) return void socket.destroy()
    queue.push(...messages)
    if (queue.length > MOST_WAITING) socket.pause()
    if (busy) return
    busy = true
    drain()
      .catch(() => socket.destroy())
      .finally(() => (busy = false))
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => store.connections--)
}
