import type { Clock } from '../../platform/clock.ts'
import { soughtOf } from '../../platform/name-keys.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { CountedPage } from '../../platform/page.ts'
import { narrowed } from '../../platform/narrowing.ts'
import type { SortedArgs } from '../../platform/sorting.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { areasReached, unknown } from '../../reference/index.ts'
import { standing, type Standing } from '../../verification/index.ts'
import { mayDecideOnEmployers } from '../employer.policy.ts'
import type { EmployerEntryRow, EmployerStore } from '../employer.store.ts'
import type { RegisterOrder } from './employer-register-orders.ts'

interface RegisterFilter {
  readonly areaCode?: string | null | undefined
  readonly state?: Standing | null | undefined
}

export type EmployerRegisterArgs = SortedArgs<RegisterOrder> & {
  readonly search?: string | null | undefined
  readonly filter?: RegisterFilter | null | undefined
}

/** All firms of the viewer's area, to be looked for. */
export const employerRegister = (store: Pick<EmployerStore, 'register'>, clock: Clock) => ({
  async employers(
    viewer: Viewer | null,
    { search, filter, ...args }: EmployerRegisterArgs,
  ): Promise<CountedPage<EmployerEntryRow>> {
    const staff = allowed(viewer, mayDecideOnEmployers)
    const { areaCode = null, state = null } = filter ?? {}
    const { phoneTail, named } = soughtOf(search)
    const wrong = [...named.wrong, ...unknown.area('areaCode', areaCode ?? undefined)]
    if (wrong.length > 0) throw platformErrors.invalid(wrong)
    const areas = areasReached(staff, areaCode)
    const sought = phoneTail === null ? named : narrowed({ phoneTail })
    return store.register({ areas, sought, standing: standing(state, clock()) }, args)
  },
})
