import { useFormat } from '../../core/format/use-format.ts'
import type { PostingPastFragment } from '../../core/records/generated/posting-life.ts'
import { OwnWords } from '../list/OwnWords.tsx'
import { Panel } from '../panel/Panel.tsx'
import text from '../text.module.css'
import { useWords } from '../words.ts'

type Change = PostingPastFragment['life'][number]

const Line = ({ change: { act, at, side, by, reason } }: { change: Change }) => {
  const t = useWords()
  const format = useFormat()
  const isRenewed = act === 'RENEWED' && reason
  const who = [side ? t(`postings.side.${side}`) : t('postings.byPlatform'), by].filter(Boolean).join(' ')
  return (
    <li>
      {t(`postings.act.${act}`)}{' '}
      <span className={text['also']}>
        {[isRenewed && t('postings.until', { day: format.day(reason) }), who, format.moment(at)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {reason && !isRenewed ? (
        <p className={text['body']}>
          <OwnWords>{reason}</OwnWords>
        </p>
      ) : null}
    </li>
  )
}

/** What befell a posting, by whom, when and why, the latest first; nothing of a draft. */
export const PostingLife = ({ of: { life } }: { of: PostingPastFragment }) => {
  const t = useWords()
  if (life.length === 0) return null
  return (
    <Panel title={t('postings.life')}>
      <ol reversed style={{ listStyle: 'none', padding: 0, display: 'grid', gap: 'var(--space-2)' }}>
        {life.map((change) => (
          <Line key={change.at + change.act} change={change} />
        ))}
      </ol>
    </Panel>
  )
}
