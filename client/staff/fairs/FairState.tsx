import { isPast } from '../../core/format/dates.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import type { FairLineFragment } from '../../core/records/generated/fair.ts'
import { useWords } from '../words.ts'

/** Where a fair stands, with whether it is full or closed. */
export const FairState = ({ fair }: { fair: FairLineFragment }) => {
  const t = useWords()
  if (fair.state === 'DRAFT') return <StateMark kind="quiet">{t('shared:fairState.DRAFT')}</StateMark>
  if (fair.state === 'CANCELLED')
    return <StateMark kind="refused">{t('shared:fairState.CANCELLED')}</StateMark>
  if (fair.capacity !== null && fair.registeredCount >= fair.capacity)
    return <StateMark kind="look">{t('desk:fair.FULL')}</StateMark>
  if (isPast(fair.registrationClosesAt)) return <StateMark kind="quiet">{t('desk:fair.CLOSED')}</StateMark>
  return <StateMark kind="done">{t('shared:fairState.PUBLISHED')}</StateMark>
}
