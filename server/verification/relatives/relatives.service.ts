import { mostRelatives, relationNames, relativeRule, type RelativeInput } from '../../../rules/relative.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import { madeOnce, type MakingKey } from '../../platform/made-once.ts'
import { fact, type PersonalPart } from '../../platform/personal.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { mayDeclareRelatives, maySeeDeclarers } from './relative.policy.ts'
import { relativeStore } from './relative.store.ts'
import type { Declarer, RelativeRow } from './relative.ts'
import { verificationErrors } from '../verification.errors.ts'

/** So long one that was taken back counts: nobody takes it back to decide. */
const countsForDays = 30
const dayMs = 86_400_000

type Deps = Pick<Platform, 'connection' | 'clock' | 'newId'>

const heldOf = (store: ReturnType<typeof relativeStore>, { clock }: Pick<Deps, 'clock'>): PersonalPart => ({
  key: 'relatives',
  name: { zh: '回避申报', en: 'Relatives that you declared' },
  async *held({ accountId }) {
    for (const row of await store.of(accountId, clock()))
      yield [
        fact('declaredAt', '申报时间', 'declared', row.declaredAt),
        fact('relation', '关系', 'relation', row.relation, relationNames[row.relation]),
        fact('name', '姓名或单位', 'name', row.name),
        fact('phone', '手机号', 'phone', row.phone),
        fact('residentIdTail', '身份证号后四位', 'end of the resident ID', row.residentIdTail),
        fact('creditCode', '统一社会信用代码', 'credit code', row.creditCode),
        fact('until', '效力至', 'counts until', row.until),
      ]
  },
  erase: ({ accountId }) => store.erase(accountId),
})

/** Whom staff declare as close to them, so that colleagues decide on those. */
export const createRelatives = (deps: Deps) => {
  const { connection, clock, newId } = deps
  const store = relativeStore(connection)

  async function declare(staff: Viewer, input: RelativeInput, _id: string): Promise<RelativeRow> {
    const relative = checked(relativeRule, input)
    if ((await store.of(staff.id, clock())).length >= mostRelatives)
      throw verificationErrors.tooManyRelatives(mostRelatives)
    const row = { ...relative, _id, staffId: staff.id, declaredAt: clock(), until: null }
    await store.add(row)
    return row
  }

  return {
    personal: [heldOf(store, deps)],

    async myRelatives(viewer: Viewer | null): Promise<RelativeRow[]> {
      return store.of(allowed(viewer, mayDeclareRelatives).id, clock())
    },

    async declareRelative(
      viewer: Viewer | null,
      input: RelativeInput,
      key?: MakingKey,
    ): Promise<RelativeRow> {
      const staff = allowed(viewer, mayDeclareRelatives)
      const making = { kind: 'relative', maker: staff.id, key, newId, byId: store.byId }
      return madeOnce<RelativeRow>(making, (id) => declare(staff, input, id))
    },

    /** It counts a while longer. */
    async takeBackRelative(viewer: Viewer | null, id: string): Promise<RelativeRow> {
      const staff = allowed(viewer, mayDeclareRelatives)
      const until = new Date(clock().getTime() + countsForDays * dayMs)
      const row = await store.takeBack(id, staff.id, until)
      if (!row) throw platformErrors.notFound()
      return row
    },

    /** For the bureau: who declared, how many, and when last. Whom stays between them and the program. */
    async relativeDeclarers(viewer: Viewer | null): Promise<Declarer[]> {
      allowed(viewer, maySeeDeclarers)
      const rows = await store.declared(clock())
      return [...new Set(rows.map(({ staffId }) => staffId))].map((staffId) => {
        const own = rows.filter((row) => row.staffId === staffId)
        const lastAt = new Date(Math.max(...own.map(({ declaredAt }) => declaredAt.getTime())))
        return { staffId, count: own.length, lastAt }
      })
    },
  }
}
