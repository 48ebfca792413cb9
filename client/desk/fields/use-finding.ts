import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { SearchOccupationsDocument, SearchSkillsDocument } from '../../core/records/generated/reference.ts'
import { pickedOccupation, pickedSkill, type Picked } from './picked.ts'

type Found = Picked & { also?: string }

/** Looks up what was typed; null when the look-up failed. */
export type Finder = (search: string) => Promise<readonly Found[] | null>

const found = 20

const useQuerying = () => {
  const client = useClient()
  return useCallback(
    async <D, V extends { search: string; first: number }>(
      document: TypedDocumentNode<D, V>,
      search: string,
    ) => {
      const result = await client.query(document, { search, first: found } as V).toPromise()
      return result.data
    },
    [client],
  )
}

export const useOccupationFinder = (): Finder => {
  const query = useQuerying()
  return useCallback(
    async (search) =>
      (await query(SearchOccupationsDocument, search))?.occupations.map((each) => ({
        ...pickedOccupation(each),
        also: each.titles.slice(0, 3).join(' · '),
      })) ?? null,
    [query],
  )
}

export const useSkillFinder = (certificate: string): Finder => {
  const query = useQuerying()
  return useCallback(
    async (search) =>
      (await query(SearchSkillsDocument, search))?.skills.map((each) => ({
        ...pickedSkill(each),
        also: each.kind === 'CERTIFICATE' ? certificate : '',
      })) ?? null,
    [query, certificate],
  )
}

const pause = 200

/** The options for what is typed, looked up a moment after the last key; an older answer never overtakes a newer. */
export const useFinding = (finder: Finder) => {
  const [options, setOptions] = useState<readonly Found[]>([])
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
