import { Link } from 'react-router'
import { useFormat } from '../../shared/format/use-format.ts'
import list from '../../shared/kit/list.module.css'
import type { FairLineFragment } from '../generated/graphql.ts'
import { useFrontWords } from '../words.ts'

/** A fair in a list: when, how soon, where, and how it stands with the viewer. */
export const FairCard = ({ fair }: { fair: FairLineFragment }) => {
  const t = useFrontWords()
  const say = useFormat()
  const left = fair.capacity - fair.registeredCount
  const cancelled = fair.state === 'CANCELLED'
  const mine = fair.myRegistration?.state === 'REGISTERED'
  const over = new Date(fair.endsAt) < new Date()
  return (
    <article className={list['card']}>
      <h3>
        <Link to={`/fairs/${fair.id}`}>{fair.title}</Link>
      </h3>
      <p className={list['facts']}>
        <span>{say.range(fair.startsAt, fair.endsAt)}</span>
        <span className={list['strong']}>
          {cancelled ? `✗ ${t('fairs.cancelled')}` : say.countdown(fair.startsAt, fair.endsAt)}
        </span>
      </p>
      <p className={list['soft']}>
        {fair.area.name} · {fair.place}
      </p>
      {!cancelled && !over && (
        <p>
          {mine
            ? `✓ ${t('fairs.registered')}`
            : left > 0
              ? t('fairs.left', { count: left })
              : t('fairs.full')}
        </p>
      )}
    </article>
  )
}
