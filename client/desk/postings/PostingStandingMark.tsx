import type { PostingStandsFragment } from '../../core/records/generated/posting-life.ts'
import { StateMark, type MarkKind } from '../list/StateMark.tsx'
import { useWords } from '../words.ts'

type Standing = NonNullable<PostingStandsFragment['standing']>

const kinds: Readonly<Record<Standing, MarkKind>> = {
  DRAFT: 'quiet',
  HELD: 'look',
  RETURNED: 'refused',
  TAKEN_DOWN: 'refused',
  UNVERIFIED: 'look',
  OPEN: 'done',
  PAUSED: 'look',
  EXPIRED: 'refused',
  FILLED: 'quiet',
  WITHDRAWN: 'quiet',
  CLOSED: 'quiet',
}

/** Where a posting stands in a word; that it takes no more since too many wait for an answer, beside it. */
export const PostingStandingMark = ({ of: { standing, applying } }: { of: PostingStandsFragment }) => {
  const t = useWords()
  if (!standing) return null
  const isFull = standing === 'OPEN' && applying.isFull
  return (
    <>
      <StateMark kind={kinds[standing]}>{t(`postings.standing.${standing}`)}</StateMark>
      {isFull ? (
        <StateMark kind="look">{t('postings.full', { count: applying.waitingCount ?? 0 })}</StateMark>
      ) : null}
    </>
  )
}
