import { useDeskText, useSharedText } from '../../desk/words.ts'
import { isPast } from '../../core/format/dates.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import type { FairLineFragment } from '../../core/records/generated/fair.ts'

/** Where a fair stands, with whether it is full or closed. */
export const FairState = ({ fair }: { fair: FairLineFragment }) => {
  const d = useDeskText()
  const s = useSharedText()
  if (fair.state === 'DRAFT') return <StateMark kind="quiet">{s('fairState.DRAFT')}</StateMark>
  if (fair.state === 'CANCELLED') return <StateMark kind="refused">{s('fairState.CANCELLED')}</StateMark>
  if (fair.registeredCount >= fair.capacity) return <StateMark kind="look">{d('fair.FULL')}</StateMark>
  if (isPast(fair.registrationClosesAt)) return <StateMark kind="quiet">{d('fair.CLOSED')}</StateMark>
  return <StateMark kind="done">{s('fairState.PUBLISHED')}</StateMark>
}
