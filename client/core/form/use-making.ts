import { useRef } from 'react'
import type { Failure } from '../api/failure.ts'
import type { Outcome } from '../api/use-action.ts'
import { kept, keptText } from '../device/kept.ts'
import { isSame } from './entries.ts'

export const newMakingKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')

/** What was sent under a key and has not been answered yet. */
type Begun<Input> = { readonly key: string; readonly input: Input }

/** The same as the device keeps it beside a draft. */
export const keptMaking = <Input>(name: string | null) =>
  kept<Begun<Input>>('session', `making.${name ?? 'nothing'}`)

/** A key for all that is sent from one form, where the device may not keep what was sent; it goes when the draft goes. */
export const keyOfForm = (name: string | null): string => {
  const text = keptText('session', `making.${name ?? 'nothing'}`)
  const key = text.read() ?? newMakingKey()
  text.write(key)
  return key
}

type Steps<Input, Data> = {
  /** Of the draft beside which it is kept over a reload; null keeps it as long as the page is open. */
  readonly name: string | null
  readonly make: (sent: Begun<Input>, done?: string) => Promise<Outcome<Data>>
  /** Changes what was made into what is entered by now. */
  readonly change: (made: Data, input: Input, done?: string) => Promise<Outcome<Data>>
}

/** Whether nobody knows if it was done. */
const isOpen = (failure: Failure | undefined): boolean =>
  failure !== undefined && (failure.kind === 'OFFLINE' || failure.code === 'UNAVAILABLE')

/**
 * Makes a record once, however often its answer is lost: what was sent is sent again under its key until it is answered,
 * and what has been changed since is a change of that record, not a second one.
 */
export const useMaking = <Input extends object, Data>({ name, make, change }: Steps<Input, Data>) => {
  const last = useRef<Begun<Input> | null>(null)
  const device = name === null ? null : keptMaking<Input>(name)
  const keep = (begun: Begun<Input> | null) => {
    last.current = begun
    if (begun) device?.write(begun)
    else device?.drop()
  }
  const first = async (begun: Begun<Input>, done?: string): Promise<Outcome<Data>> => {
    keep(begun)
    const made = await make(begun, done)
    if (!isOpen(made.failure)) keep(null)
    return made
  }
  return async (input: Input, done?: string): Promise<Outcome<Data>> => {
    const begun = last.current ?? device?.read() ?? null
    if (begun === null || isSame(begun.input, input))
      return first({ key: begun?.key ?? newMakingKey(), input }, done)
    const made = await first(begun)
    if (isOpen(made.failure)) return made
    // What was refused was never made.
    if (!made.data) return first({ key: newMakingKey(), input }, done)
    keep(begun)
    const changed = await change(made.data, input, done)
    if (changed.data) keep(null)
    return changed
  }
}
