import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const underWay = new AsyncLocalStorage<string>()

/** Of the request that is being answered, or that asked for the job being done; none outside of both. */
export const requestId = (): string | undefined => underWay.getStore()

export const newRequestId = (): string => randomUUID()

/** Whatever `act` does, asks for and logs, now or later, is of this request. */
export const ofRequest = <T>(id: string, act: () => T): T => underWay.run(id, act)
