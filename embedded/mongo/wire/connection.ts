import type { Socket } from 'node:net'
import { dispatch } from '../commands/dispatch.ts'
import { asRefusal } from '../errors.ts'
import type { Store } from '../store.ts'
import { frames } from './frames.ts'
import { composeMessage, OP_MSG, OP_QUERY, opcodeOf, parseMessage, requestIdOf } from './message.ts'
import { errorReply } from '../commands/error-reply.ts'

let lastConnection = 0

/** Serves one client: messages in order, one at a time, as MongoDB does. */
export const serve = (store: Store, socket: Socket): void => {
  const id = ++lastConnection
  const stream = frames()
  const queue: Buffer[] = []
  let busy = false
  store.connections++
  socket.setNoDelay(true)

  const answer = async (message: Buffer): Promise<void> => {
    const opcode = opcodeOf(message)
    if (opcode !== OP_MSG && opcode !== OP_QUERY) {
      socket.destroy()
      return
    }
    let legacy = opcode === OP_QUERY
    let reply
    try {
      const incoming = parseMessage(message)
      legacy = incoming.legacy
      reply = await dispatch(store, incoming, id)
      if (incoming.silent) return
    } catch (error) {
      reply = errorReply(asRefusal(error))
    }
    if (socket.writable) socket.write(compose(requestIdOf(message), reply, legacy))
  }

  const compose = (requestId: number, reply: Record<string, unknown>, legacy: boolean): Buffer => {
    try {
      return composeMessage(requestId, reply, legacy)
    } catch (error) {
      return composeMessage(requestId, errorReply(asRefusal(error)), legacy)
    }
  }

  const drain = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      for (let next = queue.shift(); next && !socket.destroyed; next = queue.shift()) await answer(next)
    } catch {
      socket.destroy()
    } finally {
      busy = false
    }
    if (socket.isPaused()) socket.resume()
  }

  socket.on('data', (chunk: Buffer) => {
    const messages = stream.push(chunk)
    if (!messages) {
      socket.destroy()
      return
    }
    queue.push(...messages)
    if (queue.length > 100) socket.pause()
    void drain()
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => store.connections--)
}
