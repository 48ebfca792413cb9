import { useClient, type TypedDocumentNode } from 'urql'
import { failureOf, type Failure } from '../api/failure.ts'
import type { Asked, Page, PageVariables } from './page.ts'

/** Every row of a list, or why it could not be read. */
export type AllRows<Row> = { readonly rows: readonly Row[] } | { readonly failure: Failure }

/** As many rows as a page may have, and as many pages as a person would print. */
const size = 100
const mostPages = 100

/** Reads a list from its first row to its last, page after page, for a file or a sheet of paper. */
export const useAllRows = <Data, Variables extends PageVariables, Row>(
  query: TypedDocumentNode<Data, Variables>,
  asked: Asked<Variables>,
  pick: (data: Data) => Page<Row>,
): (() => Promise<AllRows<Row>>) => {
  const client = useClient()
  return async () => {
    const rows: Row[] = []
    let after: string | null = null
    for (let pages = 0; pages < mostPages; pages++) {
      const variables = { ...asked, first: size, after } as unknown as Variables
      const { data, error } = await client
        .query(query, variables, { requestPolicy: 'network-only' })
        .toPromise()
      const failure = failureOf(error)
      if (failure || !data) return { failure: failure ?? { kind: 'OFFLINE' } }
      const { nodes, pageInfo } = pick(data)
      rows.push(...nodes)
      after = pageInfo.endCursor ?? null
      if (!pageInfo.hasNextPage || after === null) break
    }
    return { rows }
  }
}
