import { Button } from 'antd'
import { Facts } from '../../desk/list/Facts.tsx'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import { PostingLife } from '../../desk/postings/PostingLife.tsx'
import { PostingStandingMark } from '../../desk/postings/PostingStandingMark.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { usePostingFacts } from '../../core/records/use-posting-facts.ts'
import styles from '../../desk/lines/lines.module.css'
import { useWords } from '../words.ts'
import { movesOf, type Move } from './moves.ts'
import { PostingRecord } from './PostingRecord.tsx'
import { PostingTexts } from './PostingTexts.tsx'
import type { Overseen } from './use-overseeing.ts'

type Props = { of: Overseen; isBusy: boolean; make: (move: Move, of: Overseen) => void }

/** A posting before a clerk: its texts with the words marked, what was said of it, and what can be decided. */
export const PostingPanel = ({ of, isBusy, make }: Props) => {
  const t = useWords()
  const { posting, reports } = of
  const { asked, offered } = usePostingFacts(posting)
  const moves = movesOf(of)
  return (
    <article className={panel['panel']} aria-label={t('oversight.posting')}>
      <h2>
        <BothNames name={posting.title} english={posting.occupation?.name} />{' '}
        <PostingStandingMark of={posting} />
      </h2>
      <p className={text['also']}>
        {posting.employer ? (
          <BothNames name={posting.employer.name} english={posting.employer.nameEn} />
        ) : (
          posting.source?.feed
        )}
      </p>
      {posting.avoidance ? <Banner type="warning" title={posting.avoidance} /> : null}
      <PostingRecord posting={posting} reports={reports} />
      <h3>{t('oversight.texts')}</h3>
      <PostingTexts posting={posting} />
      <h3>{t('oversight.facts')}</h3>
      <Facts facts={[...asked, ...offered]} />
      <PostingLife of={posting} />
      {moves.length > 0 ? (
        <div className={styles['answers']}>
          {moves.map((move, at) => (
            <Button
              key={move}
              type={at === 0 ? 'primary' : 'default'}
              danger={move === 'takeDown' || move === 'return'}
              loading={isBusy && at === 0}
              onClick={() => make(move, of)}
            >
              {t(`oversight.${move}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </article>
  )
}
