import { useState } from 'react'
import { useClient, useQuery } from 'urql'
import type { TypedDocumentNode } from 'urql'
import { failureOf } from './failure.ts'
import type { Failure } from './failure.ts'

type Page<Row> = {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }
}

type PageVariables = { after?: string | null | undefined }

/** A list that grows page by page; what was read stays in the cache, so that the browser's back finds it whole. */
export const usePages = <Data, Variables extends PageVariables, P extends Page<unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => P,
  { pause = false }: { pause?: boolean } = {},
) => {
  const client = useClient()
  const [result, again] = useQuery<Data, Variables>({
    query,
    variables,
    pause,
    requestPolicy: 'cache-and-network',
  } as Parameters<typeof useQuery<Data, Variables>>[0])
  const [more, setMore] = useState<{ busy: boolean; failure: Failure | undefined }>({
    busy: false,
    failure: undefined,
  })
  const page = result.data ? pick(result.data) : undefined

  const loadMore = async () => {
    setMore({ busy: true, failure: undefined })
    const next = await client
      .query<Data, Variables>(
        query,
        { ...variables, after: page?.pageInfo.endCursor ?? null },
        {
          requestPolicy: 'network-only',
        },
      )
      .toPromise()
    if (!next.error) again({ requestPolicy: 'cache-first' })
    setMore({ busy: false, failure: failureOf(next.error) })
  }

  return {
    page,
    nodes: (page?.nodes ?? []) as P['nodes'],
    loading: !page && (result.fetching || pause),
    renewing: result.stale || result.fetching,
    failure: failureOf(result.error),
    tryAgain: () => again({ requestPolicy: 'network-only' }),
    more: { ...more, possible: page?.pageInfo.hasNextPage ?? false, load: loadMore },
  }
}
