import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Picked } from './picked.ts'

/** Something found, with what tells it apart from others of its name. */
export type Found = Picked & { readonly also?: string }

/** Looks up what was typed; null when the look-up failed. */
export type Finder<Row extends Found = Found> = (search: string) => Promise<readonly Row[] | null>

const pause = 200

/** Whether a key belongs to the input method, which composes a word with it. */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229

/**
 * The options for what is typed, looked up a moment after the last key. They are those of exactly these letters: while
 * the answer is on its way there are none, and an older answer never overtakes a newer.
 */
export const useFinding = <Row extends Found>(finder: Finder<Row>) => {
  const [options, setOptions] = useState<readonly Row[]>([])
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle')
  const latest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const awaited = useRef<(rows: readonly Row[]) => void>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (typed: string) => {
    const turn = ++latest.current
    const find = async () => {
      const result = await finder(typed)
      if (turn !== latest.current) return
      const rows = result ?? []
      setOptions(rows)
      setState(result ? 'idle' : 'failed')
      awaited.current?.(rows)
      awaited.current = undefined
    }
    awaited.current = undefined
    setOptions([])
    setState('searching')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void find(), typed ? pause : 0)
  }
  /** What is to be done with the answer that is on its way, unless something else is typed before it comes. */
  const whenFound = (take: (rows: readonly Row[]) => void) => {
    awaited.current = take
  }
  return { options, state, type, whenFound }
}
