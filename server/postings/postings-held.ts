import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { PostingStore } from './posting.store.ts'

/** Postings that a person wrote for an organisation: they stay the organisation's, without the person's name. */
export const postingsHeld = (store: PostingStore): PersonalPart => ({
  key: 'postings',
  name: { zh: '编辑过的岗位', en: 'Postings that you wrote last' },
  held: ({ accountId }) =>
    eachAs(store.writtenBy(accountId), ({ title, updatedAt }) => [
      fact('title', '岗位名称', 'title', title),
      fact('updatedAt', '更新时间', 'changed', updatedAt),
    ]),
  erase: ({ accountId }) => store.forgetWriter(accountId),
})
