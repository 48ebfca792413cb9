import { useTranslation } from 'react-i18next'
import list from './list.module.css'
import { OrderChoice } from './OrderChoice.tsx'

type OrderingProps<Order extends string> = {
  ordering: {
    readonly order: Order
    readonly offered: readonly Order[]
    readonly place: { readonly name: string } | null
    sort: (order: Order) => void
  }
  nameOf: (order: Order) => string
  /** What is said of an order that begins at the own place. */
  nearText: (place: string) => string
}

/** In which order a list stands, and from where nearness is reckoned. */
export const Ordering = <Order extends string>({
  ordering: { order, offered, place, sort },
  nameOf,
  nearText,
}: OrderingProps<Order>) => {
  const { t } = useTranslation()
  return (
    <>
      <OrderChoice label={t('sortedBy')} orders={offered} order={order} nameOf={nameOf} onChange={sort} />
      {place && <p className={list['soft']}>{nearText(place.name)}</p>}
    </>
  )
}
