import { exportNames } from '../../rules/export.ts'
import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { exportEnding } from './export-ending.service.ts'
import type { ExportStore } from './export.store.ts'

interface HeldDeps extends Pick<ReturnType<typeof exportEnding>, 'end'> {
  readonly store: ExportStore
}

/** What a member of staff took along; it goes with the account, its files first. That it was done stays in the log. */
export const exportsHeld = ({ store, end }: HeldDeps): PersonalPart => ({
  key: 'exports',
  name: { zh: '导出记录', en: 'Lists that you took along' },
  held: ({ accountId }) =>
    eachAs(store.everyOf(accountId), ({ list, reason, createdAt, expiresAt, rows }) => [
      fact('list', '名单', 'list', list, exportNames[list]),
      fact('reason', '事由', 'reason', reason),
      fact('createdAt', '导出时间', 'asked', createdAt),
      fact('expiresAt', '到期时间', 'kept until', expiresAt),
      fact('rows', '人数', 'people', rows),
    ]),
  async erase({ accountId }) {
    for await (const row of store.everyOf(accountId)) {
      await end(row, 'DROPPED')
      await store.remove(row._id)
    }
  },
})
