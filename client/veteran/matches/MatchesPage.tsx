import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import type { MatchOrder } from '../../core/generated/schema.ts'
import { usePages } from '../../core/list/use-pages.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Sheet } from '../../phone/action/Sheet.tsx'
import { MatchesDocument } from './generated/matches.ts'
import { useMyVeteran } from '../profile/use-my-veteran.ts'
import { useWords } from '../words.ts'
import { ActiveFilters } from './ActiveFilters.tsx'
import {
  activeParts,
  everything,
  filterInput,
  orders,
  readNarrowing,
  readOrder,
  writeNarrowing,
  type Narrowing,
} from './match-filter.ts'
import { MatchCard } from './MatchCard.tsx'
import styles from './matches.module.css'
import { CardList } from '../../phone/list/CardList.tsx'
import list from '../../phone/list/list.module.css'
import { OrderChoice } from '../../phone/list/OrderChoice.tsx'

const most = 400

/** Rules and fields of the sheet come when it is opened; the list does not wait for them. */
const FilterForm = lazy(async () => ({ default: (await import('./FilterSheet.tsx')).FilterForm }))

const useNarrowing = () => {
  const [params, setParams] = useSearchParams()
  const [now, order] = [readNarrowing(params), readOrder(params)]
  // The page stays where it was scrolled to.
  const put = (next: Narrowing, by: MatchOrder) =>
    setParams(writeNarrowing(next, by), { preventScrollReset: true })
  return {
    now,
    order,
    narrow: (next: Narrowing) => put(next, order),
    sort: (next: MatchOrder) => put(now, next),
  }
}

type NoneProps = { now: Narrowing; narrow: (narrowing: Narrowing) => void }

const NothingFound = ({ now, narrow }: NoneProps) => {
  const t = useWords()
  const { data: veteran } = useMyVeteran()
  if (activeParts(now).length > 0)
    return (
      <Blank title={t('matches.filteredOut')}>
        <p>{t('matches.filteredOutHint')}</p>
        <ActiveFilters now={now} onChange={narrow} />
        <Button onClick={() => narrow(everything)}>{t('matches.clearAll')}</Button>
      </Blank>
    )
  const isNew = veteran?.missing.includes('SERVICE')
  return (
    <Blank
      title={t(isNew ? 'matches.noProfile' : 'matches.none')}
      to="/profile/service"
      action={t(isNew ? 'matches.noProfileAction' : 'matches.noneAction')}
    >
      <p>{t(isNew ? 'matches.noProfileText' : 'matches.noneHint')}</p>
      <Link to="/search">{t('matches.search')}</Link>
    </Blank>
  )
}

type BarProps = NoneProps & { count: string; children: ReactNode }

const FilterBar = ({ now, narrow, count, children }: BarProps) => {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const active = activeParts(now).length
  return (
    <>
      <div className={styles['bar']}>
        <output>{count}</output>
        {children}
        <Button onClick={() => setOpen(true)}>
          {active > 0 ? t('matches.filterOn', { count: active }) : t('matches.filter')}
        </Button>
      </div>
      <Sheet open={open} title={t('matches.filter')} onClose={() => setOpen(false)}>
        <Suspense fallback={<p>{t('shared:state.loading')}</p>}>
          <FilterForm
            start={now}
            onApply={(next) => {
              setOpen(false)
              narrow(next)
            }}
          />
        </Suspense>
      </Sheet>
    </>
  )
}

/** Postings ranked for the viewer, each leading with its reasons. */
const Matches = () => {
  const t = useWords()
  const { now, narrow, order, sort } = useNarrowing()
  const asked = { filter: filterInput(now), orderBy: order }
  const matches = usePages(MatchesDocument, asked, (data) => data.matches)
  const { data: page, failure } = matches
  const total = page?.totalCount ?? 0
  const count = !page
    ? t('shared:state.loading')
    : total >= most
      ? t('matches.countMost', { count: total })
      : t('matches.count', { count: total })
  return (
    <Screen
      title={t('matches.title')}
      beside={
        <ButtonLink to="/search" look="quiet">
          {t('matches.words')}
        </ButtonLink>
      }
    >
      <FilterBar {...{ now, narrow }} count={failure ? '' : count}>
        <OrderChoice
          label={t('shared:sortedBy')}
          orders={orders.filter((each) => each !== 'DISTANCE' || page?.near || order === 'DISTANCE')}
          order={order}
          nameOf={(each) => t(`matches.order.${each}`)}
          onChange={sort}
        />
      </FilterBar>
      {total > 0 && <ActiveFilters now={now} onChange={narrow} />}
      {order === 'DISTANCE' && page?.near && (
        <p className={list['soft']}>{t('shared:distanceFrom', { place: page.near.name })}</p>
      )}
      {page?.degradedBecause && <Notice kind="look" title={t(`matches.${page.degradedBecause}`)} />}
      <CardList
        pages={matches}
        keyOf={({ id }) => id}
        empty={<NothingFound now={now} narrow={narrow} />}
        bones={4}
      >
        {(match) => <MatchCard match={match} />}
      </CardList>
    </Screen>
  )
}

/** The list of matches. Words are looked for by the search, which an address from before leads to. */
export const MatchesPage = () => {
  const [params] = useSearchParams()
  const words = params.get('words')
  if (words === null && !params.has('search')) return <Matches />
  return <Navigate to={words ? `/search?q=${encodeURIComponent(words)}` : '/search'} replace />
}
