import type { ReactNode } from 'react'
import type { Page } from '../../core/list/page.ts'
import type { Pages } from '../../core/list/use-pages.ts'
import { FailurePanel } from '../notice/FailurePanel.tsx'
import styles from './list.module.css'
import { LoadMore, Skeleton } from './ListStates.tsx'

type CardListProps<Row> = {
  pages: Pages<Page<Row>>
  keyOf: (row: Row) => string
  /** What stands where nothing is. */
  empty: ReactNode
  bones?: number
  /** The sentence that says how many there are, where nothing else of the page does. */
  counted?: (total: number) => string
  children: (row: Row) => ReactNode
}

/** A list of cards in its states: on its way, failed, failed but kept, empty, and growing. */
export const CardList = <Row,>({ pages, keyOf, empty, bones = 3, counted, children }: CardListProps<Row>) => {
  const { data, failure, again, more } = pages
  const total = data?.totalCount ?? 0
  return (
    <>
      {failure && <FailurePanel failure={failure} tryAgain={again} />}
      {!data && !failure && <Skeleton rows={bones} />}
      {data?.nodes.length === 0 && empty}
      {counted && <output>{total > 0 && counted(total)}</output>}
      <ul className={styles['list']}>
        {data?.nodes.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
      <LoadMore more={more} />
    </>
  )
}
