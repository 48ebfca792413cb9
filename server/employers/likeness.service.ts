import type { Viewer } from '../platform/viewer.ts'
import { mayDecideOnEmployer } from './employer.policy.ts'
import type { EmployerStore } from './employer.store.ts'
import type { EmployerRow } from './employer.ts'
import { likenessesOf, likenessKeys } from './likeness.ts'

const atOnce = 200

/** Organisations that may be one, shown to staff before they decide. */
export const employerLikeness = ({ store }: { readonly store: EmployerStore }) => ({
  /** Those of the viewer's area, and how many lie elsewhere. Null for whoever is not to decide on this one. */
  async lookingLike(viewer: Viewer | null, employer: EmployerRow) {
    if (viewer === null || !mayDecideOnEmployer(viewer, employer)) return null
    const [claims, sharing] = await Promise.all([
      store.codes.claiming(employer.creditCode, employer._id),
      store.sharing(likenessKeys(employer), employer._id),
    ])
    const claiming = new Set(claims.map(({ _id }) => _id))
    const alike = [...claims, ...sharing.filter(({ _id }) => !claiming.has(_id))]
    const employers = alike
      .filter((other) => mayDecideOnEmployer(viewer, other))
      .map((other) => ({ ...other, reasons: likenessesOf(employer, other) }))
    const here = new Set(employers.map(({ _id }) => _id))
    const claimsElsewhere = claims.filter(({ _id }) => !here.has(_id)).length
    return { employers, elsewhere: alike.length - employers.length, claimsElsewhere }
  },

  /** Asked by the sweep: what organisations from before are compared by. */
  comparing: {
    name: 'employers-compared',
    async askAgain(): Promise<number> {
      const rows = await store.uncompared(atOnce)
      for (const row of rows) await store.compare(row)
      return rows.length
    },
  },
})
