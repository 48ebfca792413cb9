/** One page of a list as the API gives it. */
export type Page<Row> = {
  readonly nodes: readonly Row[]
  readonly totalCount?: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }
}

/** What asks for a page: it goes on after a cursor. */
export type PageVariables = { first?: number | undefined; after?: string | null | undefined }

/** What is asked but for the page itself. */
export type Asked<Variables> = Omit<Variables, 'first' | 'after'>
