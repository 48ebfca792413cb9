import { eachAs, fact, type PersonalPart } from '../../platform/personal.ts'
import type { SavedSearchStore } from './saved-search.store.ts'

/** The searches that a person keeps. */
export const savedSearchesHeld = (store: SavedSearchStore): PersonalPart => ({
  key: 'savedSearches',
  name: { zh: '保存的搜索', en: 'Saved searches' },
  held: ({ accountId }) =>
    eachAs(store.everyOf(accountId), ({ createdAt, words, filter, rhythm, lastToldAt }) => [
      fact('savedAt', '保存时间', 'saved', createdAt),
      fact('words', '搜索内容', 'words', words),
      fact('filter', '筛选条件', 'filter', filter),
      fact('rhythm', '提醒频率', 'rhythm of alerts', rhythm),
      fact('lastToldAt', '上次提醒', 'last alert', lastToldAt),
    ]),
  erase: ({ accountId }) => store.erase(accountId),
})
