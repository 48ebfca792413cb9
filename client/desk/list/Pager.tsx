import { Button } from 'antd'
import type { Page } from '../../core/list/page.ts'
import type { Table } from '../../core/list/use-table.ts'
import styles from './list.module.css'
import { useWords } from '../words.ts'

type Props = Pick<Table<unknown>, 'trail' | 'size'> & { page: Omit<Page<unknown>, 'nodes'> }

/** Previous and next page, with how many there are in all where that is known. */
export const Pager = ({ page: { pageInfo, totalCount }, trail, size }: Props) => {
  const t = useWords()
  const pages = Math.max(Math.ceil((totalCount ?? 0) / size), trail.page)
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  return (
    <nav className={styles['pager']} aria-label={t('list.pager')}>
      {totalCount === undefined ? null : <span>{t('list.total', { total: totalCount })}</span>}
      {trail.page > 1 || next ? (
        <>
          {totalCount === undefined ? null : <span>{t('list.page', { page: trail.page, pages })}</span>}
          <Button disabled={trail.page === 1} onClick={() => trail.previous()}>
            {t('list.previous')}
          </Button>
          <Button disabled={!next} onClick={() => next && trail.next(next)}>
            {t('list.next')}
          </Button>
        </>
      ) : null}
    </nav>
  )
}
