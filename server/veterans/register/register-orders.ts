import { ascending, keyset } from '../../platform/page.ts'
import { sortings, type OrderOf } from '../../platform/sorting.ts'

const by = {
  NAME: { path: 'nameSound', kind: 'text' },
  MADE: { path: 'createdAt', kind: 'date' },
} as const

/** The orders of the register: of all, of an area and all that lies in it, and of those with a skill. */
export const registerOrders = {
  all: sortings('register', [], by),
  ofArea: sortings('register-of-area', ['areaPath'], by),
  withSkill: sortings('register-with-skill', ['skillKeys'], by),
}
export type RegisterOrder = OrderOf<keyof typeof by>

export const byName = keyset('register', { nameSound: ascending.text, _id: ascending.text })
