import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import list from '../../phone/list/list.module.css'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import type { FairCardFragment } from './generated/fairs.ts'
import { useFrontWords } from '../words.ts'
import { isPast } from '../../core/format/dates.ts'

/** `heading` is the level that follows the page's last one. */
type FairCardProps = { fair: FairCardFragment; heading: 'h2' | 'h3' }

/** A fair in a list: when, how soon, where, and how it stands with the viewer. */
export const FairCard = ({ fair, heading: Heading }: FairCardProps) => {
  const t = useFrontWords()
  const say = useFormat()
  const left = (fair.capacity ?? 0) - fair.registeredCount
  const cancelled = fair.state === 'CANCELLED'
  const mine = fair.myRegistration?.state === 'REGISTERED'
  const over = isPast(fair.endsAt)
  return (
    <article className={list['card']}>
      <Heading>
        <Link to={`/fairs/${fair.id}`}>
          <OwnWords text={fair.title} quiet />
        </Link>
      </Heading>
      <p className={list['facts']}>
        <span>{say.range(fair.startsAt, fair.endsAt)}</span>
        <span className={list['strong']}>
          {cancelled ? `✗ ${t('fairs.cancelled')}` : say.countdown(fair.startsAt, fair.endsAt)}
        </span>
      </p>
      <p className={list['soft']}>
        {fair.area?.name} · <OwnWords text={fair.place} />
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
