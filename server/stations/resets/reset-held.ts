import { eachAs, fact, type PersonalPart } from '../../platform/personal.ts'
import type { ResetStore } from './reset.store.ts'

/** That staff gave a person a way back in. */
export const resetsHeld = (store: ResetStore): PersonalPart => ({
  key: 'resets',
  name: { zh: '到站重设记录', en: 'Resets at the station' },
  held: ({ accountId }) =>
    eachAs(store.of(accountId), ({ createdAt, by, reason, oldPhone, newPhone }) => [
      fact('at', '时间', 'when', createdAt),
      fact('by', '工作人员', 'who', by),
      fact('reason', '事由', 'why', reason),
      fact('oldPhone', '原手机号', 'number before', oldPhone),
      fact('newPhone', '新手机号', 'new number', newPhone),
    ]),
  erase: ({ accountId }) => store.erase(accountId),
})
