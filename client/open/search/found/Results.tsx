import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../phone/action/Button.tsx'
import { Sheet } from '../../../phone/action/Sheet.tsx'
import { CardList } from '../../../phone/list/CardList.tsx'
import list from '../../../phone/list/list.module.css'
import { OrderChoice } from '../../../phone/list/OrderChoice.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { FilterChips } from '../narrow/FilterChips.tsx'
import { FoundCard } from './FoundCard.tsx'
import { NothingFits } from './NothingFits.tsx'
import { narrowing, orders, type Wish } from '../search-wish.ts'
import styles from '../search.module.css'
import { Understood } from './Understood.tsx'
import { useFound, type FoundPage } from '../use-search.ts'
import { useWords } from '../words.ts'

/** Its rules and fields come when it is opened. */
const FilterForm = lazy(async () => ({ default: (await import('../narrow/FilterForm.tsx')).FilterForm }))

type ChangeProps = { wish: Wish; onChange: (wish: Wish) => void }

const Order = ({ wish, onChange, near }: ChangeProps & { near: boolean }) => {
  const t = useWords()
  const offered = orders.filter((order) => order !== 'DISTANCE' || near || wish.order === 'DISTANCE')
  return (
    <OrderChoice
      label={t('shared:sortedBy')}
      orders={offered}
      order={wish.order}
      nameOf={(order) => t(`found.order.${order}`)}
      onChange={(order) => onChange({ ...wish, order })}
    />
  )
}

const Count = ({ page }: { page: FoundPage | undefined }) => {
  const t = useWords()
  const words = page?.countedOut ? 'found.countMost' : 'found.count'
  return (
    <output className={styles['count']}>
      {page ? t(words, { count: page.totalCount }) : t('shared:state.loading')}
    </output>
  )
}

/** What of those found does not state all that is asked; they can be left out. */
const UnstatedBar = ({ page, wish, onChange }: ChangeProps & { page: FoundPage }) => {
  const t = useWords()
  if (page.unstatedCount === 0 || wish.filter.onlyStated) return null
  return (
    <div className={styles['bar']}>
      <span className={list['soft']}>{t('found.unstatedSome', { count: page.unstatedCount })}</span>
      <Button
        look="quiet"
        onClick={() => onChange({ ...wish, filter: { ...wish.filter, onlyStated: true } })}
      >
        {t('found.onlyStated')}
      </Button>
    </div>
  )
}

type SheetProps = ChangeProps & { isOpen: boolean; close: () => void }

const FilterSheet = ({ wish, onChange, isOpen, close }: SheetProps) => {
  const t = useWords()
  return (
    <Sheet open={isOpen} title={t('narrow.title')} onClose={close}>
      <Suspense fallback={<p>{t('shared:state.loading')}</p>}>
        <FilterForm
          start={wish.filter}
          onApply={(filter) => {
            close()
            onChange({ ...wish, filter })
          }}
        />
      </Suspense>
    </Sheet>
  )
}

const firmOf = (page: FoundPage | undefined): string | undefined => page?.nodes[0]?.posting.employer?.name

/** The postings that fit, with what was understood, how many they are, and how they are sorted and narrowed. */
export const Results = ({ wish, onChange }: ChangeProps) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const pages = useFound(wish)
  const { data: page, failure } = pages
  const active = narrowing(wish.filter).length
  const change = { wish, onChange }
  return (
    <>
      {page && <Understood page={page} {...change} setNear={() => setOpen(true)} />}
      <h2 className="unseen">{t('found.postings')}</h2>
      <div className={styles['bar']}>
        {!failure && <Count page={page} />}
        <Order {...change} near={Boolean(page?.near)} />
        <Button onClick={() => setOpen(true)}>
          {active > 0 ? t('found.filterOn', { count: active }) : t('found.filter')}
        </Button>
      </div>
      <FilterSheet {...change} isOpen={isOpen} close={() => setOpen(false)} />
      <FilterChips {...change} firm={firmOf(page)} />
      {page && <UnstatedBar page={page} {...change} />}
      {page?.near && page.nodes.some(({ distanceKm }) => distanceKm != null) && (
        <p className={list['soft']}>{t('found.distanceFrom', { place: page.near.name })}</p>
      )}
      {page?.degraded && <Notice kind="look" title={t('found.degraded')} />}
      <CardList
        pages={pages}
        keyOf={({ id }) => id}
        empty={page && <NothingFits page={page} {...change} />}
        bones={4}
      >
        {(found) => <FoundCard found={found} />}
      </CardList>
    </>
  )
}
