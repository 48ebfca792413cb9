import { Button } from 'antd'
import { Link } from 'react-router'
import type { Column } from '../../desk/list/column.ts'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PostingStandingMark } from '../../desk/postings/PostingStandingMark.tsx'
import type { OwnPostingLineFragment } from './generated/postings.ts'
import { daysUntil } from '../../core/format/dates.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { LifeActions } from './life/LifeActions.tsx'
import { usePostingRowActions } from './use-posting-row-actions.ts'
import list from '../../desk/list/list.module.css'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'

const RowActions = ({ posting }: { posting: OwnPostingLineFragment }) => {
  const t = useWords()
  const { publish, remove } = usePostingRowActions()
  const { id, title, state } = posting
  return (
    <span className={list['actions']}>
      {state === 'DRAFT' ? (
        <Button size="small" aria-label={t('postings.publishOf', { title })} onClick={() => publish(posting)}>
          {t('postings.publish')}
        </Button>
      ) : null}
      {state === 'OPEN' && posting.visible ? (
        <Link to={`/employer/postings/${id}/people`} aria-label={t('people.findOf', { title })}>
          {t('people.find')}
        </Link>
      ) : null}
      <Link to={`/employer/postings/new?from=${id}`} aria-label={t('postings.copyOf', { title })}>
        {t('postings.copy')}
      </Link>
      {state === 'DRAFT' ? (
        <Button
          size="small"
          danger
          aria-label={t('postings.deleteOf', { title })}
          onClick={() => remove(posting)}
        >
          {t('postings.delete')}
        </Button>
      ) : null}
      <LifeActions posting={posting} small />
    </span>
  )
}

const Validity = ({ posting }: { posting: OwnPostingLineFragment }) => {
  const t = useWords()
  const format = useFormat()
  if (!posting.validUntil) return <span className={text['also']}>{t('postings.unsaid')}</span>
  const isNear = posting.state === 'OPEN' && daysUntil(posting.validUntil) <= 7
  return (
    <>
      {format.day(posting.validUntil)}{' '}
      {isNear ? <StateMark kind="look">{format.distance(posting.validUntil)}</StateMark> : null}
    </>
  )
}

const applicantsSaid = (t: ReturnType<typeof useWords>, { applying }: OwnPostingLineFragment) => {
  const { newCount, totalCount, waitingCount, hiredCount } = applying
  return t('postings.applicantsSaid', {
    fresh: newCount ?? 0,
    total: totalCount ?? 0,
    waiting: waitingCount ?? 0,
    hired: hiredCount ?? 0,
  })
}

const Applicants = ({ posting }: { posting: OwnPostingLineFragment }) => {
  const t = useWords()
  if (posting.state === 'DRAFT') return null
  return (
    <Link
      to={`/employer/applicants?posting=${posting.id}`}
      aria-label={t('postings.applicantsOf', { title: posting.title })}
    >
      {applicantsSaid(t, posting)}
    </Link>
  )
}

/** The columns of the table of postings. */
export const usePostingColumns = (): Column<OwnPostingLineFragment>[] => {
  const t = useWords()
  const format = useFormat()
  const name = ({ id, title, occupation }: OwnPostingLineFragment) => (
    <Link to={`/employer/postings/${id}`}>
      <BothNames name={title} english={occupation?.name} />
    </Link>
  )
  const people = ({ headCount }: OwnPostingLineFragment) =>
    headCount == null ? t('postings.unsaid') : format.amount(headCount)
  const place = ({ area }: OwnPostingLineFragment) => area?.name ?? t('postings.unsaid')
  const visible = (posting: OwnPostingLineFragment) => <PostingStandingMark of={posting} />
  const valid = (posting: OwnPostingLineFragment) => <Validity posting={posting} />
  const actions = (posting: OwnPostingLineFragment) => <RowActions posting={posting} />
  return [
    {
      key: 'title',
      sort: 'TITLE',
      look: 'long',
      title: t('postings.job'),
      cell: name,
      text: ({ title }) => title,
    },
    { key: 'visible', look: 'short', title: t('postings.visibility'), cell: visible },
    {
      key: 'applicants',
      look: 'long',
      title: t('postings.applicants'),
      cell: (posting) => <Applicants posting={posting} />,
      text: (posting) => (posting.state === 'DRAFT' ? '' : applicantsSaid(t, posting)),
    },
    { key: 'people', sort: 'PEOPLE', look: 'number', title: t('postings.headCount'), cell: people },
    {
      key: 'pay',
      sort: 'PAY',
      look: 'number',
      title: t('postings.pay'),
      cell: (posting) => format.pay(posting),
    },
    { key: 'area', sort: 'AREA', look: 'short', title: t('shared:posting.area'), cell: place },
    {
      key: 'valid',
      sort: 'VALID',
      look: 'short',
      title: t('postings.valid'),
      cell: valid,
      text: ({ validUntil }) => (validUntil ? format.day(validUntil) : ''),
    },
    { key: 'actions', look: 'short', title: t('desk:list.actions'), cell: actions },
  ]
}
