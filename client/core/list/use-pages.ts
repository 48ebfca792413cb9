import { useState } from 'react'
import { useClient, type TypedDocumentNode } from 'urql'
import { failureOf, type Failure } from '../api/failure.ts'
import { useReading, type Reading } from '../api/use-reading.ts'
import type { Asked, Page, PageVariables } from './page.ts'

type More = { readonly busy: boolean; readonly failure: Failure | undefined }

/** A list that grows; `data` is all that was read so far. */
export type Pages<P> = Reading<P> & {
  readonly more: More & { readonly possible: boolean; readonly load: () => Promise<void> }
}

const idle: More = { busy: false, failure: undefined }

/** A list that grows page by page; what was read stays in the cache, so that the browser's back finds it whole. */
export const usePages = <Data, Variables extends PageVariables, P extends Page<unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  asked: Asked<Variables>,
  pick: (data: Data) => P,
  { size = 20, pause = false }: { size?: number; pause?: boolean } = {},
): Pages<P> => {
  const client = useClient()
  const variables = { ...asked, first: size } as unknown as Variables
  const { data, readAgain, ...reading } = useReading(query, variables, { pause })
  const [more, setMore] = useState(idle)
  const page = data && pick(data)

  const load = async () => {
    setMore({ busy: true, failure: undefined })
    const after = page?.pageInfo.endCursor ?? null
    const { error } = await client
      .query(query, { ...variables, after }, { requestPolicy: 'network-only' })
      .toPromise()
    if (!error) readAgain('cache-first')
    setMore({ busy: false, failure: failureOf(error) })
  }

  return { ...reading, data: page, more: { ...more, possible: page?.pageInfo.hasNextPage ?? false, load } }
}
