import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import type { TypedDocumentNode } from 'urql'
import type { Branch, SkillKind } from '../generated/schema.ts'
import {
  SearchOccupationsDocument,
  SearchSkillsDocument,
  SearchSpecialtiesDocument,
} from '../records/generated/reference.ts'
import { pickedOccupation, pickedSkill } from './picked.ts'
import type { Finder, Found } from './use-finding.ts'

/** How many a list offers. */
const most = 20

const useQuerying = () => {
  const client = useClient()
  return useCallback(
    async <Data, Variables extends { search: string; first: number }>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Omit<Variables, 'first'>,
    ): Promise<Data | undefined> =>
      (await client.query(document, { ...variables, first: most } as unknown as Variables).toPromise()).data,
    [client],
  )
}

const words = (list: readonly string[]) => list.join(' · ')

export const useOccupationFinder = (): Finder => {
  const query = useQuerying()
  return useCallback(
    async (search) =>
      (await query(SearchOccupationsDocument, { search }))?.occupations.map((each): Found => ({
        ...pickedOccupation(each),
        also: words(each.titles.slice(0, 3)),
      })) ?? null,
    [query],
  )
}

/** Skills and certificates; which it is stands beside the name. */
export const useSkillFinder = (): Finder<Found & { kind: SkillKind }> => {
  const query = useQuerying()
  const { t } = useTranslation('shared')
  return useCallback(
    async (search) =>
      (await query(SearchSkillsDocument, { search }))?.skills.map((each) => ({
        ...pickedSkill(each),
        kind: each.kind,
        also: t(`skillKind.${each.kind}`),
      })) ?? null,
    [query, t],
  )
}

/** Posts of one branch, or of all. */
export const useSpecialtyFinder = (branch: Branch | null): Finder => {
  const query = useQuerying()
  const { t } = useTranslation('shared')
  return useCallback(
    async (search) =>
      (await query(SearchSpecialtiesDocument, { search, branch }))?.specialties.map(
        ({ id, name, branches }): Found => ({
          id,
          name,
          also: words(branches.map((one) => t(`branch.${one}`))),
        }),
      ) ?? null,
    [query, t, branch],
  )
}
