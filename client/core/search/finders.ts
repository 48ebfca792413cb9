import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, type TypedDocumentNode } from 'urql'
import type { Branch, SkillKind } from '../generated/schema.ts'
import {
  SearchOccupationsDocument,
  SearchSkillsDocument,
  SearchSpecialtiesDocument,
} from '../records/generated/reference.ts'
import { pickedOccupation } from './picked.ts'
import type { Finder, Found } from './use-finding.ts'

/** How many a list offers. */
const most = 20

/** Asks for what was typed and tells each row as something found; null when that failed. */
const useSearching = () => {
  const client = useClient()
  const { t } = useTranslation('shared')
  const find = useCallback(
    async <Data, Variables extends { search: string; first: number }, Row>(
      document: TypedDocumentNode<Data, Variables>,
      asked: Omit<Variables, 'first'>,
      rowsOf: (data: Data) => Row[],
    ): Promise<Row[] | null> => {
      const variables = { ...asked, first: most } as unknown as Variables
      const { data } = await client.query(document, variables).toPromise()
      return data ? rowsOf(data) : null
    },
    [client],
  )
  return { find, t }
}

const words = (list: readonly string[]) => list.join(' · ')

export const useOccupationFinder = (): Finder => {
  const { find } = useSearching()
  return useCallback(
    (search) =>
      find(SearchOccupationsDocument, { search }, ({ occupations }) =>
        occupations.map((each) => ({ ...pickedOccupation(each), also: words(each.titles.slice(0, 3)) })),
      ),
    [find],
  )
}

/** Skills and certificates; which it is stands beside the name. */
export const useSkillFinder = (): Finder<Found & { kind: SkillKind }> => {
  const { find, t } = useSearching()
  return useCallback(
    (search) =>
      find(SearchSkillsDocument, { search }, ({ skills }) =>
        skills.map(({ id, name, kind }) => ({ id, name, kind, also: t(`skillKind.${kind}`) })),
      ),
    [find, t],
  )
}

/** Posts of one branch, or of all. */
export const useSpecialtyFinder = (branch: Branch | null): Finder => {
  const { find, t } = useSearching()
  return useCallback(
    (search) =>
      find(SearchSpecialtiesDocument, { search, branch }, ({ specialties }) =>
        specialties.map(({ id, name, branches }) => ({
          id,
          name,
          also: words(branches.map((one) => t(`branch.${one}`))),
        })),
      ),
    [find, t, branch],
  )
}
