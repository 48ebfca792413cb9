import type { TypedDocumentNode } from 'urql'
import { useReading, type Reading } from '../api/use-reading.ts'
import type { Asked, Page, PageVariables } from './page.ts'
import { useTrail, type Trail } from './use-trail.ts'

/** A list that turns its pages one at a time; `data` is the present page. */
export type Table<Row> = Reading<Page<Row>> & { readonly trail: Trail; readonly size: number }

/** A list in pages; the present one is in the address. */
export const useTable = <Data, Variables extends PageVariables, Row>(
  query: TypedDocumentNode<Data, Variables>,
  asked: Asked<Variables>,
  pick: (data: Data) => Page<Row>,
  size = 20,
): Table<Row> => {
  const trail = useTrail()
  const { data, ...reading } = useReading(query, {
    ...asked,
    first: size,
    after: trail.after,
  } as unknown as Variables)
  return { ...reading, data: data && pick(data), trail, size }
}
