import { useMyPlace } from '../areas/use-my-place.ts'
import { useChoice } from './use-choice.ts'

const near = 'NEAR'

/** The order of a list that people choose, kept in the address; nearest first is offered to who has a place to be near to. */
export const useOrder = <const Order extends string>(orders: readonly [Order, ...Order[]]) => {
  const [order, sort] = useChoice<Order>('sort', orders, orders[0])
  const { place, busy } = useMyPlace()
  const isNear = order === near
  return {
    order,
    sort,
    offered: orders.filter((each) => each !== near || place !== null || isNear),
    /** The place to ask by. */
    near: isNear ? (place?.code ?? null) : null,
    place: isNear ? place : null,
    /** Nothing is asked in another order while the place is still unknown. */
    waits: isNear && busy,
  }
}
