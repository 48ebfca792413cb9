import { StateMark, type MarkKind } from '../list/StateMark.tsx'
import { waited } from './lines.ts'
import { useWords } from '../words.ts'

const kindAfter = (days: number): MarkKind => (days >= 7 ? 'refused' : days >= 3 ? 'look' : 'quiet')

/** How long something has waited: calm for three days, then to be looked at, red after a week. */
export const Age = ({ since }: { since: string }) => {
  const t = useWords()
  const { unit, count } = waited(since)
  if (unit === 'days') return <StateMark kind={kindAfter(count)}>{t('time.waited', { count })}</StateMark>
  return <StateMark kind="quiet">{count ? t('time.waitedHours', { count }) : t('time.justNow')}</StateMark>
}
