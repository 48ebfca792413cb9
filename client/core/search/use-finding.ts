import { useEffect, useRef, useState } from 'react'
import type { Picked } from './picked.ts'

/** Something found, with what tells it apart from others of its name. */
export type Found = Picked & { readonly also?: string }

/** Looks up what was typed; null when the look-up failed. */
export type Finder<Row extends Found = Found> = (search: string) => Promise<readonly Row[] | null>

const pause = 200

/** The options for what is typed, looked up a moment after the last key; an older answer never overtakes a newer. */
export const useFinding = <Row extends Found>(finder: Finder<Row>) => {
  const [options, setOptions] = useState<readonly Row[]>([])
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle')
  const latest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (typed: string) => {
    const turn = ++latest.current
    const find = async () => {
      const result = await finder(typed)
      if (turn !== latest.current) return
      setOptions(result ?? [])
      setState(result ? 'idle' : 'failed')
    }
    setState('searching')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void find(), typed ? pause : 0)
  }
  return { options, state, type }
}
