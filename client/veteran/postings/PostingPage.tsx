import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { failureOf } from '../../core/api/failure.ts'
import { ButtonLink } from '../../phone/action/Button.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import form from '../../phone/fields/form.module.css'
import list from '../../phone/list/list.module.css'
import { Skeleton } from '../../phone/list/ListStates.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { useSession } from '../../core/session/session.ts'
import { PostingDocument, PostingMatchDocument, type PostingMatchQuery } from './generated/postings.ts'
import { StationPhone } from '../home/StationPhone.tsx'
import { FitLabel } from '../matches/FitLabel.tsx'
import { GapTrainings, ReasonLine } from '../matches/Reasons.tsx'
import styles from '../matches/matches.module.css'
import { useWords } from '../words.ts'
import { PostingBlocks } from './PostingBlocks.tsx'
import type { Posting } from './PostingBlocks.tsx'

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
  return (
    <section className={form['block']}>
      <h2>{t('posting.want')}</h2>
      <p>{t('posting.wantText')}</p>
      <StationPhone />
      <ButtonLink to="/fairs">{t('posting.seeFairs')}</ButtonLink>
    </section>
  )
}

const usePosting = (id: string) => {
  const { viewer } = useSession()
  const isVeteran = viewer?.role === 'VETERAN'
  const [measured, measureAgain] = useQuery({
    query: PostingMatchDocument,
    variables: { id },
    pause: !isVeteran,
    requestPolicy: 'cache-and-network',
  })
  const [plain, readAgain] = useQuery({
    query: PostingDocument,
    variables: { id },
    pause: viewer === undefined || isVeteran,
  })
  const match = isVeteran ? measured.data?.match : undefined
  return {
    match,
    posting: match?.posting ?? plain.data?.posting,
    failure: failureOf(isVeteran ? measured.error : plain.error),
    again: () => (isVeteran ? measureAgain : readAgain)({ requestPolicy: 'network-only' }),
  }
}

/** One posting in the same blocks always; a veteran sees each requirement against the own file. */
export const PostingPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const { viewer } = useSession()
  const { match, posting, failure, again } = usePosting(id)
  return (
    <Screen title={posting?.title ?? t('posting.title')} back="/matches" key={posting?.id}>
      {!posting && failure && <FailurePanel failure={failure} tryAgain={again} />}
      {!posting && !failure && <Skeleton />}
      {match && <Against match={match} />}
      {posting && !match && viewer === null && (
        <p>
          <Link to={`/sign-in?back=/postings/${posting.id}`}>{t('posting.signIn')}</Link>
        </p>
      )}
      {posting && <PostingBlocks posting={posting} />}
      {posting && <Interested posting={posting} />}
    </Screen>
  )
}
