import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { SearchOccupationsDocument, SearchSkillsDocument } from '../../shared/generated/graphql.ts'
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

/** The options for what is typed, looked up a moment after the last key; an older answer never overtakes a newer. */
export const useFinding = (finder: Finder) => {
  const [typed, setTyped] = useState<string | null>(null)
  const [options, setOptions] = useState<readonly Found[]>([])
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle')
  const latest = useRef(0)
  useEffect(() => {
    if (typed === null) return
    const turn = ++latest.current
    setState('searching')
    const timer = setTimeout(
      () =>
        void finder(typed).then((result) => {
          if (turn !== latest.current) return
          setOptions(result ?? [])
          setState(result ? 'idle' : 'failed')
        }),
      typed ? 200 : 0,
    )
    return () => clearTimeout(timer)
  }, [typed, finder])
  return { options, state, type: setTyped }
}
