import { ascending, keyset } from '../../platform/page.ts'
import { sortings, type OrderOf } from '../../platform/sorting.ts'

const by = {
  NAME: { path: 'nameSound', kind: 'text' },
  MADE: { path: 'createdAt', kind: 'date' },
} as const

/** The orders of the register: of all, and of an area and all that lies in it. */
export const employerRegisterOrders = {
  all: sortings('firms', [], by),
  ofArea: sortings('firms-of-area', ['areaPath'], by),
}
export type RegisterOrder = OrderOf<keyof typeof by>

export const byName = keyset('firms', { nameSound: ascending.text, _id: ascending.text })
