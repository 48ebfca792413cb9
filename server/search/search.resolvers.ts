import { say } from '../../rules/text.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { scored, worthSaying } from '../matching/index.ts'
import { areaNamed } from '../reference/index.ts'
import { unknownKm } from './fit/order.ts'
import { partLabel } from './part-label.ts'
import type { FoundPostingRow } from './search.service.ts'
import { daysOf } from './unanswered/unanswered-search.ts'

const matchOf = ({ seeker, entry }: FoundPostingRow) =>
  seeker ? scored(seeker.seeker, entry, seeker.openTrainings) : null

export const searchResolvers: Resolvers = {
  Query: {
    searchPostings: async (
      _,
      { words, filter, orderBy, first, after },
      { viewer, ip, seen, services, loaders },
    ) => {
      const page = await services.search.searchPostings(
        { viewer, ip, isWatched: seen !== null },
        { words, filter, orderBy, first, after },
      )
      for (const employer of page.employers) loaders.employers.prime(employer._id, employer)
      return page
    },
    search: (_, { words, first }, { viewer, ip, services }) =>
      services.search.search({ viewer, ip }, { words, first }),
    searchSuggestions: (_, args, { language, services }) => services.search.suggestions(args, language),
    unansweredSearches: (_, args, { viewer, services }) => services.search.unansweredSearches(viewer, args),
    mySavedSearches: (_, __, { viewer, services }) => services.search.mySavedSearches(viewer),
  },
  Mutation: {
    saveSearch: (_, { input, key }, { viewer, services }) => services.search.saveSearch(viewer, input, key),
    setSearchRhythm: (_, { id, rhythm }, { viewer, services }) =>
      services.search.setRhythm(viewer, id, rhythm),
    removeSavedSearch: (_, { id }, { viewer, services }) => services.search.remove(viewer, id),
  },
  SavedSearch: {
    id: ({ _id }) => _id,
    understood: ({ words }, _, { services }) => services.search.understoodOf(words),
  },
  UnansweredSearch: {
    id: ({ _id }) => _id,
    words: ({ words }) => words ?? '',
    days: daysOf,
    understood: ({ words }, _, { services }) => services.search.understoodOf(words ?? ''),
  },
  SearchResult: {
    postings: (answer, _, { viewer, ip, seen, services }) =>
      services.search.postingsOf(answer, { viewer, ip, isWatched: seen !== null }),
  },
  FoundPosting: {
    id: ({ id }) => id,
    unstated: ({ unstated }) =>
      [...new Set(unstated.map(({ kind }) => kind))].filter((kind) => kind !== 'POSTED'),
    distanceKm: ({ near, km }) => (near === null || km >= unknownKm ? null : km),
    reasons: (row) => worthSaying(matchOf(row)?.reasons ?? []),
    alike: ({ alikePostings }) => alikePostings,
    placeFromTitle: ({ entry, says }) =>
      entry.areas.length > 0 || says.titleAreas[0] === undefined ? null : areaNamed(says.titleAreas[0]),
    fit: (row) => matchOf(row)?.fit ?? null,
  },
  FoundPostingPage: {
    near: ({ near }) => (near === null ? null : areaNamed(near)),
  },
  SearchPart: {
    label: (part, _, { language }) => say(partLabel(part), language),
  },
}
