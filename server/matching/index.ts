import type { Resolvers } from '../graphql/generated/types.ts'

export { embeddedPostingIndex } from './posting-index.embedded.ts'
export { meiliPostingIndex } from './posting-index.meili.ts'
export type { PostingIndex } from './posting-index.ts'

// Stands here until the service of matching is written («matching» replaces this file).
export type MatchRow = { readonly postingId: string; readonly score: number; readonly reasons: readonly Reason[] }
export type Reason = { readonly score: number }
export const matchingResolvers: Resolvers = {}
export const createMatching = (_deps: object) => {
  let started = false
  return {
    ready: () => started,
    start: async () => void (started = true),
    close: async () => {},
    reindex: async () => 0,
    refresh: async (_postingIds: readonly string[]) => {},
  }
}
