import { Button } from 'antd'
import { useDeskText } from '../words.ts'
import type { Trail } from './use-trail.ts'
import styles from './list.module.css'

type Props = {
  trail: Trail
  pageInfo: { endCursor?: string | null; hasNextPage: boolean }
  size: number
  totalCount?: number
}

/** Previous and next page, with how many there are in all where that is known. */
export const Pager = ({ trail, pageInfo, size, totalCount }: Props) => {
  const t = useDeskText()
  const pages = Math.max(Math.ceil((totalCount ?? 0) / size), trail.page)
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  return (
    <nav className={styles['pager']} aria-label={t('list.pager')}>
      {totalCount === undefined ? null : <span>{t('list.total', { total: totalCount })}</span>}
      {trail.page > 1 || next ? (
        <>
          {totalCount === undefined ? null : <span>{t('list.page', { page: trail.page, pages })}</span>}
          <Button disabled={trail.page === 1} onClick={trail.previous}>
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
