import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { SeenAsStore } from './seen-as.store.ts'

/** Who looked at a person's pages through the person's eyes. */
export const seenHeld = (store: SeenAsStore): PersonalPart => ({
  key: 'seenAs',
  name: { zh: '协助查看记录', en: 'Who saw your pages as you do' },
  held: ({ accountId }) =>
    eachAs(store.of(accountId), ({ createdAt, expiresAt, by, reason }) => [
      fact('from', '开始时间', 'from', createdAt),
      fact('until', '结束时间', 'until', expiresAt),
      fact('by', '工作人员', 'who', by),
      fact('reason', '事由', 'why', reason),
    ]),
  erase: ({ accountId }) => store.erase(accountId),
})
