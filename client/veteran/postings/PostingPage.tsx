import { Link, useParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { ButtonLink } from '../../phone/action/Button.tsx'
import form from '../../phone/fields/form.module.css'
import list from '../../phone/list/list.module.css'
import { Read } from '../../phone/list/Read.tsx'
import { WorkTitle } from '../../phone/list/WorkTitle.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useSession } from '../../core/session/session.ts'
import { PostingDocument, PostingMatchDocument, type PostingMatchQuery } from './generated/postings.ts'
import { StationPhone } from '../home/StationPhone.tsx'
import { ApplyBar } from '../applications/applying/ApplyBar.tsx'
import { FitLabel } from '../matches/FitLabel.tsx'
import { GapTrainings, ReasonLine } from '../matches/Reasons.tsx'
import styles from '../matches/matches.module.css'
import { useWords } from '../words.ts'
import { Changes } from './Changes.tsx'
import { PostingBlocks, type Posting } from './PostingBlocks.tsx'
import { WhyShown } from './WhyShown.tsx'
import { ReportPosting } from './ReportPosting.tsx'

type Match = PostingMatchQuery['match']

const Against = ({ match }: { match: Match }) => {
  const t = useWords()
  const unknown = match.reasons.some(({ state }) => state === 'UNKNOWN')
  return (
    <section className={form['block']}>
      <h2>{t('posting.against')}</h2>
      <p>
        <FitLabel fit={match.fit} />
      </p>
      <ul className={styles['reasons']}>
        {match.reasons.map((reason) => (
          <ReasonLine key={reason.kind + reason.text} reason={reason}>
            <GapTrainings reason={reason} />
          </ReasonLine>
        ))}
      </ul>
      <p className={list['soft']}>{t('posting.againstWhy')}</p>
      {unknown && <ButtonLink to="/profile">{t('posting.complete')}</ButtonLink>}
    </section>
  )
}

const Interested = ({ posting }: { posting: Posting }) => {
  const t = useWords()
  if (posting.state !== 'OPEN') return <Notice kind="look" title={t('posting.closed')} />
  const { isOpen, closedBecause } = posting.applying
  return (
    <section className={form['block']}>
      <h2>{t('posting.want')}</h2>
      <p>{isOpen ? t('posting.wantText') : (closedBecause ?? t('apply.closed'))}</p>
      <StationPhone />
      <ButtonLink to="/fairs">{t('pass.see')}</ButtonLink>
    </section>
  )
}

/** The posting, with how it fits when a veteran asks. */
const usePosting = (id: string) => {
  const { viewer } = useSession()
  const isVeteran = viewer?.role === 'VETERAN'
  const measured = useReading(PostingMatchDocument, { id }, { pause: !isVeteran })
  const plain = useReading(
    PostingDocument,
    { id },
    { pause: viewer === undefined || isVeteran, policy: 'cache-first' },
  )
  const match = isVeteran ? measured.data?.match : undefined
  const reading = isVeteran ? measured : plain
  return { match, reading: { ...reading, data: match?.posting ?? plain.data?.posting } }
}

/** One posting in the same blocks always; a veteran sees each requirement against the own file. */
export const PostingPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const { viewer } = useSession()
  const { match, reading } = usePosting(id)
  const { data: known } = reading
  return (
    <Screen
      title={known?.title ?? t('posting.title')}
      heading={known && <WorkTitle work={known} />}
      back={viewer?.role === 'VETERAN' ? '/matches' : '/search'}
      key={known?.id}
    >
      <Read reading={reading}>
        {(posting) => (
          <>
            {match && <Against match={match} />}
            {match && match.fit !== 'STRONG' && <Changes id={posting.id} />}
            {match && <WhyShown id={posting.id} />}
            {!match && viewer === null && (
              <p>
                <Link to={`/sign-in?back=/postings/${posting.id}`}>{t('posting.signIn')}</Link>
              </p>
            )}
            <PostingBlocks posting={posting} />
            <Interested posting={posting} />
            <ReportPosting id={posting.id} />
            <ApplyBar posting={posting} />
          </>
        )}
      </Read>
    </Screen>
  )
}
