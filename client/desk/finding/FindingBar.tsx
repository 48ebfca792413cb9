import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Wish } from '../../core/list/use-wish.ts'
import { useWords } from '../words.ts'
import type { Filter } from './filter.ts'
import styles from './finding.module.css'
import { SearchBox } from './SearchBox.tsx'

export type Finding = {
  readonly wish: Wish
  /** What the search box asks for. */
  readonly searchLabel: string
  readonly filters: readonly Filter[]
  /** What orders are called that no head of a column stands for. */
  readonly moreOrders?: Readonly<Record<string, string>>
}

type Props = Finding & {
  /** What each order is called. */
  orderNames: ReadonlyMap<string, string>
  /** The list has no heads of columns to sort it by. */
  headless?: boolean
  /** What else stands in the bar. */
  children?: ReactNode
}

const FilterSelect = ({ filter: { name, label, choices }, wish }: { filter: Filter; wish: Wish }) => (
  <Select
    className={styles['filter'] ?? ''}
    aria-label={label}
    placeholder={label}
    allowClear
    popupMatchSelectWidth={false}
    value={choices.some(({ value }) => value === wish.chosen(name)) ? wish.chosen(name) : null}
    options={[...choices]}
    onChange={(value?: string | null) => wish.narrow(name, value ?? null)}
  />
)

/** What the list is narrowed to, each to be lifted. */
const Chips = ({ wish, filters }: Pick<Finding, 'wish' | 'filters'>) => {
  const t = useWords()
  const chosen = filters.flatMap(({ name, label, choices }) => {
    const choice = choices.find(({ value }) => value === wish.chosen(name))
    return choice
      ? [
          {
            key: name,
            text: t('list.said', { label, text: choice.label }),
            lift: () => wish.narrow(name, null),
          },
        ]
      : []
  })
  const words = wish.search
    ? [
        {
          key: 'q',
          text: t('list.said', { label: t('list.search'), text: wish.search }),
          lift: () => wish.find(''),
        },
      ]
    : []
  const chips = [...words, ...chosen]
  if (chips.length === 0) return null
  return (
    <p className={styles['chips']}>
      {chips.map(({ key, text, lift }) => (
        <button key={key} type="button" className={styles['chip']} onClick={lift}>
          {text} <span aria-hidden="true">×</span>
          <span className="unseen">{t('list.lift')}</span>
        </button>
      ))}
      <Button size="small" type="link" onClick={() => wish.widen(filters.map(({ name }) => name))}>
        {t('list.liftAll')}
      </Button>
    </p>
  )
}

/** The orders of a list that has a name for any. */
const OrderSelect = ({ wish, nameOf }: { wish: Wish; nameOf: (name: string) => string | undefined }) => {
  const t = useWords()
  const { by, way } = wish.sorted
  const orders = wish.names.flatMap((name) => {
    const called = nameOf(name)
    return called === undefined
      ? []
      : (['ASC', 'DESC'] as const).map((each) => ({
          value: `${name} ${each}`,
          label: t(`list.order${each}`, { by: called }),
        }))
  })
  if (orders.length === 0) return null
  return (
    <Select
      className={styles['order'] ?? ''}
      aria-label={t('list.order')}
      popupMatchSelectWidth={false}
      value={`${by} ${way}`}
      options={orders}
      onChange={(chosen) => {
        const [name = by, to] = chosen.split(' ')
        wish.sort(name, to === 'DESC' ? 'DESC' : 'ASC')
      }}
    />
  )
}

/** Finds, narrows and orders a list. */
export const FindingBar = ({
  wish,
  searchLabel,
  filters,
  orderNames,
  moreOrders,
  headless = false,
  children,
}: Props) => {
  return (
    <search>
      <div
        className={[styles['bar'], (headless || moreOrders) && styles['always']].filter(Boolean).join(' ')}
      >
        <span className={styles['box']}>
          <SearchBox label={searchLabel} search={wish.search} find={wish.find} />
        </span>
        {filters.map((filter) => (
          <FilterSelect key={filter.name} filter={filter} wish={wish} />
        ))}
        <OrderSelect wish={wish} nameOf={(name) => orderNames.get(name) ?? moreOrders?.[name]} />
        {children}
      </div>
      <Chips wish={wish} filters={filters} />
    </search>
  )
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ wish, filters }: Finding): boolean =>
  wish.search !== '' || filters.some(({ name }) => wish.chosen(name) !== null)
