import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { Text } from '../../rules/text.ts'
import type { PostingEventRow } from './life/posting-event.ts'
import type { PostingStore } from './posting.store.ts'

const actNames: Readonly<Record<PostingEventRow['act'], Text>> = {
  PUBLISHED: { zh: '发布', en: 'published' },
  PAUSED: { zh: '暂停招聘', en: 'paused' },
  RESUMED: { zh: '恢复招聘', en: 'resumed' },
  RENEWED: { zh: '续期', en: 'renewed' },
  FILLED: { zh: '招满', en: 'filled' },
  REOPENED: { zh: '重新开放', en: 'reopened' },
  WITHDRAWN: { zh: '停止招聘', en: 'withdrawn' },
  CLOSED: { zh: '关闭', en: 'closed' },
}

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

/** What a person did with postings, as a member of an organisation or of staff; what was done stays, without the name. */
export const postingActsHeld = (store: PostingStore): PersonalPart => ({
  key: 'postingActs',
  name: { zh: '对岗位的操作', en: 'What you did with postings' },
  async *held({ accountId }) {
    for await (const { title, life = [] } of store.actedOnBy(accountId))
      for (const { act, at, reason } of life.filter(({ byId }) => byId === accountId))
        yield [
          fact('title', '岗位名称', 'title', title),
          fact('act', '操作', 'act', act, actNames[act]),
          fact('at', '时间', 'when', at),
          fact('reason', '说明', 'words', reason),
        ]
  },
  erase: ({ accountId }) => store.forgetActor(accountId),
})
