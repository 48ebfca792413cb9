import type { Model } from 'mongoose'
import { narrowed, type Narrowing } from '../../platform/narrowing.ts'
import type { CountedPage } from '../../platform/page.ts'
import type { SortedArgs } from '../../platform/sorting.ts'
import type { StoredVeteran } from '../veteran-schema.ts'
import { byName, registerOrders, type RegisterOrder } from './register-orders.ts'

/** A line of the register: nothing of the file but what tells people apart. */
export type RegisterRow = Pick<
  StoredVeteran,
  '_id' | 'accountId' | 'name' | 'nameSound' | 'areaCode' | 'verification' | 'createdAt' | 'onBehalf'
>
const listed = {
  accountId: 1,
  name: 1,
  nameSound: 1,
  areaCode: 1,
  verification: 1,
  createdAt: 1,
  onBehalf: 1,
} as const

/** What the register is narrowed to; each part is answered by an index. */
export interface RegisterQuestion {
  /** Within these areas, each an area or what lies in it; null: anywhere. */
  readonly areas: readonly string[] | null
  readonly named: Narrowing
  /** Of these accounts only. */
  readonly accountIds: readonly string[] | null
  readonly standing: Narrowing
  readonly skillId: string | null
  readonly id: string | null
}

const within = (areas: readonly string[] | null) =>
  areas && { areaPath: areas.length === 1 ? areas[0] : { $in: [...areas] } }

function filtersOf({ areas, named, accountIds, standing, skillId, id }: RegisterQuestion): Narrowing[] {
  return [
    narrowed(within(areas)),
    narrowed(id !== null && { _id: id }),
    named,
    narrowed(accountIds && { accountId: { $in: [...accountIds] } }),
    standing,
    narrowed(skillId !== null && { skillKeys: skillId }),
  ]
}

export const registerPages = (veterans: Model<StoredVeteran>) => ({
  register(question: RegisterQuestion, args: SortedArgs<RegisterOrder>): Promise<CountedPage<RegisterRow>> {
    const { areas, skillId } = question
    const kind = skillId !== null ? 'withSkill' : areas?.length === 1 ? 'ofArea' : 'all'
    const isSought =
      question.id !== null || question.accountIds !== null || Object.keys(question.named.filter).length > 0
    const orders = registerOrders[isSought ? 'all' : kind]
    const asked = { ...args, orderBy: args.orderBy ?? 'NAME_ASC' } as const
    return orders.counted(veterans, filtersOf(question), asked, byName, listed, isSought)
  },
})
