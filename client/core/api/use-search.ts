import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import type { TypedDocumentNode } from 'urql'
import { failureOf } from './failure.ts'

/** The text once typing has paused, so that a word costs one question and not one a letter. */
const useSettled = (text: string, pause = 200): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text, pause])
  return settled
}

/** What is found for a text as it is typed; `rows` is undefined until the last letter's answer is there. */
export const useSearch = <Data, Variables extends { search: string }, Row>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => readonly Row[],
) => {
  const search = useSettled(variables.search.trim())
  const [{ data, error, fetching }] = useQuery<Data, { search: string }>({
    query: query as TypedDocumentNode<Data, { search: string }>,
    variables: { ...variables, search },
    pause: search === '',
  })
  const current = search === variables.search.trim() && !fetching && data
  return { rows: current ? pick(current) : undefined, failed: failureOf(error) !== undefined }
}
