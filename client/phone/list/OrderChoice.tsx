import styles from './list.module.css'

type OrderChoiceProps<Order extends string> = {
  /** What is heard before it. */
  label: string
  orders: readonly Order[]
  order: Order
  nameOf: (order: Order) => string
  onChange: (order: Order) => void
}

/** In which order a list stands. */
export const OrderChoice = <Order extends string>({
  label,
  orders,
  order,
  nameOf,
  onChange,
}: OrderChoiceProps<Order>) => (
  <label className={styles['order']}>
    <span className="unseen">{label}</span>
    <select
      value={order}
      onChange={({ target }) => {
        const chosen = orders.find((each) => each === target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {orders.map((each) => (
        <option key={each} value={each}>
          {nameOf(each)}
        </option>
      ))}
    </select>
  </label>
)
