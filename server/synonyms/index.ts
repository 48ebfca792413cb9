export { synonymResolvers } from './synonym.resolvers.ts'
export { createSynonyms } from './synonym.service.ts'
export type { SynonymRow } from './synonym.ts'
