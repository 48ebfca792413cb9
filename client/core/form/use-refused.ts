import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { Refusal } from '../api/failure.ts'

/** What another page leads to a form with: why something of its record was refused, to be put right here. */
type Arrival = { readonly refused?: Refusal }

/** Puts a refusal that was met on another page at the fields that it names. */
export const useRefused = ({ refuse }: { readonly refuse: (refused: Refusal) => void }): void => {
  const { refused } = (useLocation().state ?? {}) as Arrival
  const last = useRef<Refusal | null>(null)
  useEffect(() => {
    if (!refused || last.current === refused) return
    last.current = refused
    refuse(refused)
  }, [refuse, refused])
}
