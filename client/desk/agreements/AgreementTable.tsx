import { Select } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { AgreementOnListFragment } from '../../core/agreements/generated/agreement.ts'
import { useWords as useAgreementWords } from '../../core/agreements/words.ts'
import { useFormat } from '../../core/format/use-format.ts'
import type { Table } from '../../core/list/use-table.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { useWish } from '../../core/list/use-wish.ts'
import type { Column } from '../list/column.ts'
import { DrawnTable } from '../list/DrawnTable.tsx'
import { Failed } from '../list/Failed.tsx'
import { OwnWords } from '../list/OwnWords.tsx'
import { Pager } from '../list/Pager.tsx'
import panel from '../panel/panel.module.css'
import { useWords } from '../words.ts'
import { AgreementMark } from './AgreementMark.tsx'

type Line = AgreementOnListFragment

const all = 'ALL'
const kinds = [all, 'INTENTION', 'CONTRACT'] as const
const orders = ['CHANGED', 'START'] as const

/** Which agreements are shown and in which order, kept in the address. */
export const useAgreementWish = () => {
  const [kind, chooseKind] = useChoice('kind', kinds, all)
  const [orderBy, chooseOrder] = useChoice('sort', orders, 'CHANGED')
  return { kind, chooseKind, orderBy, chooseOrder, only: kind === all ? null : kind }
}

export type AgreementWish = ReturnType<typeof useAgreementWish>

/** Narrows and orders the list; `children` stand beside it. */
const Bar = ({ wish, children }: { wish: AgreementWish; children?: ReactNode }) => {
  const t = useWords()
  const said = useAgreementWords()
  return (
    <search className={panel['row']} style={{ marginBottom: 'var(--space-3)' }}>
      <Select
        aria-label={t('agreements.kind')}
        value={wish.kind}
        onChange={wish.chooseKind}
        popupMatchSelectWidth={false}
        options={kinds.map((value) => ({
          value,
          label: value === all ? t('agreements.allKinds') : said(`agreement.kind.${value}`),
        }))}
      />
      <Select
        aria-label={t('agreements.order')}
        value={wish.orderBy}
        onChange={wish.chooseOrder}
        popupMatchSelectWidth={false}
        options={orders.map((value) => ({ value, label: t(`agreements.order${value}`) }))}
      />
      {children}
    </search>
  )
}

const useColumns = (base: string, withFirm: boolean): Column<Line>[] => {
  const t = useWords()
  const said = useAgreementWords()
  const format = useFormat()
  const firm: Column<Line> = {
    key: 'firm',
    title: t('agreements.firm'),
    cell: ({ employerName }) => <OwnWords>{employerName}</OwnWords>,
  }
  return [
    {
      key: 'person',
      title: t('agreements.person'),
      cell: ({ id, veteranName }) => <Link to={`${base}/${id}`}>{veteranName}</Link>,
    },
    ...(withFirm ? [firm] : []),
    {
      key: 'work',
      look: 'long',
      title: t('agreements.work'),
      cell: ({ terms }) => (terms ? <OwnWords>{terms.title}</OwnWords> : ''),
    },
    {
      key: 'kind',
      look: 'short',
      title: t('agreements.kind'),
      cell: ({ kind }) => said(`agreement.kind.${kind}`),
    },
    {
      key: 'state',
      look: 'short',
      title: t('agreements.state'),
      cell: ({ state, endedBecause }) =>
        endedBecause ? said(`agreement.ending.${endedBecause}`) : <AgreementMark state={state} />,
    },
    {
      key: 'start',
      look: 'short',
      title: t('agreements.start'),
      cell: ({ terms }) => (terms ? format.day(terms.startOn) : ''),
    },
    {
      key: 'until',
      look: 'short',
      title: t('agreements.until'),
      cell: ({ confirmBy }) => (confirmBy ? format.day(confirmBy) : ''),
    },
  ]
}

type Props = {
  /** Where one of them has its page. */
  base: string
  table: Table<Line>
  wish: AgreementWish
  /** Whether the employer is named too. */
  withFirm?: boolean
  /** Shown when there is nothing. */
  empty: ReactNode
  /** What else narrows it. */
  children?: ReactNode
}

/** Intentions and contracts in a table, in its states. */
export const AgreementTable = ({ base, table, wish, withFirm = false, empty, children }: Props) => {
  const t = useWords()
  const bare = useWish<'CHANGED'>([], { by: 'CHANGED', way: 'DESC' })
  const columns = useColumns(base, withFirm)
  const { data: page, failure, again, trail, size } = table
  if (failure && !page) return <Failed failure={failure} again={again} />
  return (
    <div aria-busy={table.busy}>
      <Bar wish={wish}>{children}</Bar>
      {failure ? <Failed failure={failure} again={again} kept /> : null}
      {page?.nodes.length === 0 && trail.page === 1 ? (
        empty
      ) : (
        <DrawnTable label={t('agreements.list')} columns={columns} rows={page?.nodes} wish={bare} />
      )}
      {page ? <Pager page={page} trail={trail} size={size} /> : null}
    </div>
  )
}
