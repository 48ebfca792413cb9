import { policyInput } from '../policies/a-policy.ts'
import { aStaffMember } from '../support/a-account.ts'
import { byId, cases, listed, plain } from './case.ts'
import type { Subject } from './subject.ts'

const aSavedSearch = async ({ services, veteran }: Subject): Promise<string> =>
  (await services.search.saveSearch(veteran.viewer, { words: '保安 泉港区' }))._id

/** What is searched for by anybody, and the searches that a person keeps. */
const aSynonymInput = (words: string) => ({ words, otherWords: '焊工', reason: '群众常用说法' })

let said = 0
/** Words that nobody gave a meaning yet. */
const words = (): string => `拧螺柱${String.fromCharCode(0x4e00 + (said += 1))}`

const aSynonym = async ({ services, app }: Subject): Promise<string> => {
  const { viewer } = await aStaffMember(app.wired.services)
  return (await services.synonyms.addSynonym(viewer, aSynonymInput(words())))._id
}

const aPolicy = async ({ services, app }: Subject): Promise<string> => {
  const { viewer } = await aStaffMember(app.wired.services)
  return (await services.policies.publishPolicy(viewer, policyInput()))._id
}
const aWithdrawnPolicy = async (of: Subject): Promise<string> => {
  const { viewer } = await aStaffMember(of.services)
  return (await of.services.policies.withdrawPolicy(viewer, await aPolicy(of), '原文已废止'))._id
}

export const searches = cases({
  policies: listed('policies', aPolicy),
  'policies (withdrawn)': listed('policies', aWithdrawnPolicy, { asked: 'standing: WITHDRAWN' }),
  policy: byId('policy', async (of) => ({ id: await aPolicy(of) }), { operation: 'query' }),
  'policy (withdrawn)': byId('policy', async (of) => ({ id: await aWithdrawnPolicy(of) }), {
    operation: 'query',
  }),
  publishPolicy: {
    ask: 'mutation($input: PolicyInput!) { publishPolicy(input: $input) { id } }',
    variables: () => ({ input: policyInput() }),
  },
  revisePolicy: {
    ask: 'mutation($id: ID!, $input: PolicyInput!) { revisePolicy(id: $id, input: $input) { id } }',
    variables: async (of) => ({ id: await aPolicy(of), input: policyInput() }),
  },
  withdrawPolicy: {
    ask: 'mutation($id: ID!) { withdrawPolicy(id: $id, reason: "原文已废止") { id } }',
    variables: async (of) => ({ id: await aPolicy(of) }),
  },
  synonyms: listed('synonyms', aSynonym),
  addSynonym: {
    ask: 'mutation($input: SynonymInput!) { addSynonym(input: $input) { id } }',
    variables: () => ({ input: aSynonymInput(words()) }),
  },
  undoSynonym: byId('undoSynonym', async (of) => ({ id: await aSynonym(of) })),
  searchPostings: plain('searchPostings(words: "保安") { totalCount }'),
  search: plain('search(words: "保安") { trainingCount }'),
  searchSuggestions: plain('searchSuggestions(words: "bao") { id }'),
  unansweredSearches: plain('unansweredSearches { totalCount }'),
  mySavedSearches: {
    ask: '{ mySavedSearches { id } }',
    variables: async (of) => ({ id: await aSavedSearch(of) }),
    shows: (found: readonly { id: string }[], { id }: { id: string }) => found.some((each) => each.id === id),
  },
  saveSearch: {
    ask: 'mutation($input: SavedSearchInput!) { saveSearch(input: $input) { id } }',
    variables: () => ({ input: { words: '焊工', rhythm: 'WEEKLY' } }),
  },
  setSearchRhythm: {
    ask: 'mutation($id: ID!) { setSearchRhythm(id: $id, rhythm: OFF) { id } }',
    variables: async (of) => ({ id: await aSavedSearch(of) }),
  },
  removeSavedSearch: {
    ask: 'mutation($id: ID!) { removeSavedSearch(id: $id) { id } }',
    variables: async (of) => ({ id: await aSavedSearch(of) }),
  },
})
