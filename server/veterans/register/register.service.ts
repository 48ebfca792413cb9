import type { Accounts } from '../../accounts/index.ts'
import { soughtOf } from '../../platform/name-keys.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { CountedPage } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import type { SortedArgs } from '../../platform/sorting.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { areasReached, unknown } from '../../reference/index.ts'
import { standing, type Standing } from '../../verification/index.ts'
import { wrongFacet } from '../facets/facet.errors.ts'
import { facetOfStored } from '../facets/facet.ts'
import { mayReadFiles } from '../veteran.policy.ts'
import type { VeteranStore } from '../veteran.store.ts'
import type { RegisterOrder } from './register-orders.ts'
import type { RegisterRow } from './register.store.ts'

interface RegisterDeps extends Pick<Platform, 'clock'> {
  readonly files: Pick<VeteranStore, 'register'>
  readonly accounts: Pick<Accounts, 'ofPhoneTail'>
}

/** What of a file each narrowing tells: nobody narrows by what another department keeps. */
const narrows = {
  areaCode: 'areaCode',
  state: 'verification',
  skillId: 'skills',
} as const satisfies Record<Exclude<keyof RegisterFilter, 'id'>, keyof typeof facetOfStored>
const narrowings = Object.entries(narrows) as [keyof typeof narrows, keyof typeof facetOfStored][]

interface RegisterFilter {
  readonly areaCode?: string | null | undefined
  readonly state?: Standing | null | undefined
  readonly skillId?: string | null | undefined
  /** An id is known already; with it go the name and what else tells people apart. */
  readonly id?: string | null | undefined
}

export type RegisterArgs = SortedArgs<RegisterOrder> & {
  readonly search?: string | null | undefined
  readonly filter?: RegisterFilter | null | undefined
}

/** All veterans of the viewer's area, to be looked for; names and no more than tells people apart. */
export const veteranRegister = ({ files, accounts, clock }: RegisterDeps) => ({
  async veterans(
    viewer: Viewer | null,
    { search, filter, ...args }: RegisterArgs,
  ): Promise<CountedPage<RegisterRow>> {
    const staff = allowed(viewer, mayReadFiles)
    const { areaCode = null, state = null, skillId = null, id = null } = filter ?? {}
    const { phoneTail, named } = soughtOf(search)
    const wrong = [
      ...named.wrong,
      ...unknown.area('areaCode', areaCode ?? undefined),
      ...unknown.skill('skillId', skillId ?? undefined),
      ...narrowings.flatMap(([name, part]) => wrongFacet(staff, name, facetOfStored[part], filter?.[name])),
    ]
    if (wrong.length > 0) throw platformErrors.invalid(wrong)
    const accountIds = phoneTail === null ? null : await accounts.ofPhoneTail(phoneTail)
    const areas = areasReached(staff, areaCode)
    const question = { areas, named, accountIds, standing: standing(state, clock()), skillId, id }
    return files.register(question, args)
  },
})
