import { Button, Skeleton, Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import type { CombinedError } from 'urql'
import { useDeskText } from '../words.ts'
import { Failed } from './Failed.tsx'
import { Nothing } from './Nothing.tsx'
import { Pager } from './Pager.tsx'
import type { Trail } from './use-trail.ts'
import styles from './list.module.css'

type Page<R> = {
  nodes: readonly R[]
  totalCount?: number
  pageInfo: { endCursor?: string | null; hasNextPage: boolean }
}

type Props<R> = {
  label: string
  columns: NonNullable<TableProps<R>['columns']>
  page: Page<R> | undefined
  fetching: boolean
  error: CombinedError | undefined
  again: () => void
  trail: Trail
  size: number
  /** Shown when there is nothing at all, or nothing under the present filter. */
  empty: ReactNode
}

const waiting = <R extends object>(
  columns: NonNullable<TableProps<R>['columns']>,
): TableProps<R>['columns'] =>
  columns.map((column) => ({
    ...column,
    render: () => <Skeleton.Input active size="small" block style={{ minWidth: 0 }} />,
  }))

/** A table in its five states: loading in its own shape, empty, failed, failed but kept, and whole. */
export const DeskTable = <R extends { id: string }>(props: Props<R>) => {
  const { label, columns, page, fetching, error, again, trail, size, empty } = props
  const t = useDeskText()
  if (error && !page) return <Failed error={error} again={again} />
  const loading = !page
  const pastEnd = page && page.nodes.length === 0 && trail.page > 1
  if (pastEnd)
    return (
      <Nothing title={t('list.pastEnd')}>
        <Button onClick={trail.restart}>{t('list.toFirst')}</Button>
      </Nothing>
    )
  if (page && page.nodes.length === 0) return <>{empty}</>
  const skeletons = Array.from({ length: 5 }, (_, index) => ({ id: String(index) }) as R)
  return (
    <div aria-busy={fetching}>
      {error ? <Failed error={error} again={again} kept /> : null}
      <output className="unseen">{fetching ? t('list.partial') : null}</output>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className={styles['scroll']} aria-label={label} tabIndex={0}>
        <Table<R>
          size="small"
          rowKey="id"
          pagination={false}
          columns={(loading ? waiting(columns) : columns) ?? []}
          dataSource={loading ? skeletons : page.nodes}
        />
      </section>
      {page ? <Pager trail={trail} size={size} pageInfo={page.pageInfo} {...countOf(page)} /> : null}
    </div>
  )
}

const countOf = (page: { totalCount?: number }) =>
  page.totalCount === undefined ? {} : { totalCount: page.totalCount }
