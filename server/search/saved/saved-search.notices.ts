import { noticeKind, type NoticeKind } from '../../platform/notice.ts'
import type { SavedSearchRow } from './saved-search.ts'

interface Alert {
  readonly search: SavedSearchRow
  readonly postings: readonly { readonly id: string; readonly title: string }[]
  readonly now: Date
}

const usefulForMs = 14 * 86_400_000
const titlesNamed = 3

const named = (titles: readonly string[], between: string): string =>
  titles.slice(0, titlesNamed).join(between)

/** One for each time that a kept search found something new. */
export const searchFound = noticeKind('SEARCH_FOUND', {
  about: ({ search, postings, now }: Alert) => ({
    subjectId: `${search._id}-${search.tellings + 1}`,
    path: `/searches/${search._id}`,
    facts: {
      searchId: search._id,
      words: search.words,
      count: postings.length,
      titles: postings.slice(0, titlesNamed).map(({ title }) => title),
      postingIds: postings.slice(0, 100).map(({ id }) => id),
    },
    usefulUntil: new Date(now.getTime() + usefulForMs),
  }),
  words: {
    'zh-CN': ({ words, count, titles }) => ({
      title: `“${words}”有 ${count} 个新岗位`,
      body: `您保存的搜索“${words}”有 ${count} 个新岗位：${named(titles, '、')}${count > titlesNamed ? '等' : ''}。`,
    }),
    en: ({ words, count, titles }) => ({
      title: `${count} new for “${words}”`,
      body: `Your saved search “${words}” has ${count} new ${count === 1 ? 'posting' : 'postings'}: ${named(titles, ', ')}${count > titlesNamed ? ' …' : ''}.`,
    }),
  },
})

interface Known {
  byId(id: string): Promise<SavedSearchRow | null>
  isAnyOpen(postingIds: readonly string[]): Promise<boolean>
  /** Lets no search of the person tell anything any more. */
  stopAll(accountId: string): Promise<void>
}

/** It need not be mailed when the search was removed or tells no more, or when nothing of what it tells is open. */
export const searchNotices = ({ byId, isAnyOpen, stopAll }: Known): NoticeKind[] => [
  {
    ...searchFound,
    optional: { name: { zh: '搜索提醒', en: 'alerts of saved searches' }, stop: stopAll },
    async isMoot({ subjectId, facts }) {
      const search = await byId(subjectId.replace(/-\d+$/, ''))
      if (search === null || search.rhythm === 'OFF') return true
      const ids = (facts?.postingIds ?? []) as readonly string[]
      return ids.length > 0 && !(await isAnyOpen(ids))
    },
  },
]
