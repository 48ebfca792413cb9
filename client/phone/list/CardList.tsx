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
  children: (row: Row) => ReactNode
}

/** A list of cards in its states: on its way, failed, failed but kept, empty, and growing. */
export const CardList = <Row,>({ pages, keyOf, empty, bones = 3, children }: CardListProps<Row>) => {
  const { data, failure, again, more } = pages
  return (
    <>
      {failure && <FailurePanel failure={failure} tryAgain={again} />}
      {!data && !failure && <Skeleton rows={bones} />}
      {data?.nodes.length === 0 && empty}
      <ul className={styles['list']}>
        {data?.nodes.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
      <LoadMore more={more} />
    </>
  )
}
