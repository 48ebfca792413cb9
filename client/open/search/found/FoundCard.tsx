import { Link } from 'react-router'
import { daysUntil } from '../../../core/format/dates.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { FirmName } from '../../../phone/list/FirmName.tsx'
import list from '../../../phone/list/list.module.css'
import { OwnWords } from '../../../phone/list/OwnWords.tsx'
import { WorkTitle } from '../../../phone/list/WorkTitle.tsx'
import { lazy, Suspense } from 'react'
import styles from '../search.module.css'
import { AlikeFound } from './AlikeFound.tsx'
import type { Found } from '../use-search.ts'
import { useWords } from '../words.ts'

type FoundProps = { found: Found }

/** How a posting fits a file is told to its veteran alone; nobody else waits for it. */
const FoundReasons = lazy(async () => ({ default: (await import('./FoundReasons.tsx')).FoundReasons }))

const Offered = ({ found: { posting, distanceKm, placeFromTitle } }: FoundProps) => {
  const t = useWords()
  const say = useFormat()
  return (
    <p className={styles['offered']}>
      <b>{say.pay(posting)}</b>
      <span>
        {posting.area?.name ??
          (placeFromTitle ? (
            t('found.byTitle', { place: placeFromTitle.name })
          ) : (
            <OwnWords text={posting.place} />
          ))}
      </span>
      {distanceKm != null && <span>{t('found.distance', { km: distanceKm })}</span>}
      {posting.shift && <span>{t(`shared:shift.${posting.shift}`)}</span>}
    </p>
  )
}

/** What is asked and not stated, so that nobody takes it for met. */
const Unstated = ({ found: { unstated } }: FoundProps) => {
  const t = useWords()
  if (unstated.length === 0) return null
  const what = unstated
    .map((kind) => t(kind === 'WORK' ? 'found.someWord' : `understood.kind.${kind}`))
    .join(t('narrow.list'))
  return (
    <p className={styles['unstated']} data-state="look">
      <span aria-hidden="true">? </span>
      {t('found.unstated', { what })}
    </p>
  )
}

/** By its source's date; a day that is long past is named. */
const Age = ({ found: { posting } }: FoundProps) => {
  const t = useWords()
  const say = useFormat()
  const day = posting.source?.postedOn ?? posting.publishedAt
  if (!day) return null
  return (
    <span>
      {daysUntil(day) < -30
        ? t('found.postedOn', { day: say.day(day) })
        : t('found.posted', { distance: say.distance(day) })}
    </span>
  )
}

const By = ({ found }: FoundProps) => {
  const t = useWords()
  const { employer, headCount, veteransPreferred, source } = found.posting
  return (
    <p className={styles['by']}>
      {employer && (
        <span>
          <FirmName firm={employer} />
        </span>
      )}
      {headCount != null && <span>{t('shared:posting.hiring', { count: headCount })}</span>}
      <Age found={found} />
      {veteransPreferred && <b>{t('found.veterans')}</b>}
      {source && <b>{t('found.imported')}</b>}
    </p>
  )
}

/** A posting that was found: what it is and offers, and what of the wishes it does not state. The whole card leads to it. */
export const FoundCard = ({ found }: FoundProps) => (
  <article className={`${list['card']} ${styles['card']}`}>
    <h3>
      <Link to={`/postings/${found.posting.id}`}>
        <WorkTitle work={found.posting} inline />
      </Link>
    </h3>
    <Offered found={found} />
    <Unstated found={found} />
    {found.fit && (
      <Suspense>
        <FoundReasons fit={found.fit} reasons={found.reasons} />
      </Suspense>
    )}
    <By found={found} />
    {found.alike.length > 0 && <AlikeFound postings={found.alike} />}
  </article>
)
