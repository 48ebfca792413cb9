import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { AuditStore } from './audit.store.ts'

/** What staff did to a person's records. It stays when the person goes: the law keeps it, and it names records, not people. */
export const actsHeld = (store: AuditStore): PersonalPart => ({
  key: 'acts',
  name: { zh: '工作人员的操作记录', en: 'What staff did' },
  held: ({ accountId, recordIds }) =>
    eachAs(store.about([accountId, ...recordIds]), ({ _id, at, by, act, why, subjects }) => [
      fact('entry', '日志编号', 'entry', _id),
      fact('at', '时间', 'when', at),
      fact('by', '工作人员', 'who', by),
      fact('act', '操作', 'what', act),
      // Of an act on several people the reason may be about others.
      fact('why', '事由', 'why', subjects.length === 1 ? why : null),
    ]),
  erase: () => Promise.resolve(),
})
