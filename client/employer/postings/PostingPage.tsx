import { useLocation, useParams, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { EmployerPostingDocument } from './generated/postings.ts'
import { MyEmployerDocument } from '../organisation/generated/organisation.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { copyOf, newPosting, postingEntries } from './posting-form.ts'
import { PostingEditor } from './PostingEditor.tsx'
import { PostingStanding } from './standing/PostingStanding.tsx'
import type { PreviewEmployer } from './PostingPreview.tsx'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { PostingLife } from '../../desk/postings/PostingLife.tsx'
import { PostingStandingMark } from '../../desk/postings/PostingStandingMark.tsx'
import { LifeActions } from './life/LifeActions.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { useHeld } from '../../core/api/use-held.ts'
import { Anew, type Reload } from '../../desk/form/Anew.tsx'
import { useReading } from '../../core/api/use-reading.ts'
import { useWords } from '../words.ts'

const usePreviewEmployer = (): PreviewEmployer => {
  const [{ data }] = useQuery({ query: MyEmployerDocument })
  const employer = data?.myEmployer
  if (!employer) return null
  const { state, inForceUntil } = employer.verification
  return { name: employer.name, isVerified: state === 'VERIFIED' || Boolean(inForceUntil) }
}

const usePosting = (id: string | null) =>
  useReading(EmployerPostingDocument, { id: id ?? '' }, { pause: id === null, policy: 'network-only' })

/** A new posting, empty or begun as a copy of an old one. */
const NewPosting = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const from = params.get('from')
  const employer = usePreviewEmployer()
  const reading = usePosting(from)
  return (
    <>
      <PageHead title={from ? t('posting.copyTitle') : t('postings.create')} lead={t('posting.lead')} />
      {from ? (
        <Read reading={reading}>
          {({ posting }) => <PostingEditor start={copyOf(posting)} copied={posting} employer={employer} />}
        </Read>
      ) : (
        <PostingEditor start={newPosting()} employer={employer} />
      )}
    </>
  )
}

const OldPosting = ({ id, reload }: { id: string; reload: Reload }) => {
  const t = useWords()
  const employer = usePreviewEmployer()
  const reading = usePosting(id)
  const posting = useHeld({ ...reading, data: reading.data?.posting })
  const isClosed = posting.data?.state === 'CLOSED'
  const editedBy = posting.data?.editedBy
  return (
    <>
      <PageHead
        title={isClosed ? t('posting.closedTitle') : t('posting.editTitle')}
        lead={[posting.data?.title, editedBy && t('posting.editedBy', { name: editedBy })]
          .filter(Boolean)
          .join(' · ')}
      >
        {posting.data ? <LifeActions posting={posting.data} /> : null}
        <ButtonLink to={`/employer/postings/new?from=${id}`}>{t('posting.copy')}</ButtonLink>
      </PageHead>
      {posting.data ? (
        <p>
          <PostingStandingMark of={posting.data} />
        </p>
      ) : null}
      {isClosed ? <Banner type="info" title={t('posting.closedHint')} /> : null}
      {reading.data?.posting.state === 'OPEN' ? <PostingStanding posting={reading.data.posting} /> : null}
      <Read reading={posting}>
        {(read) => (
          <PostingEditor start={postingEntries(read)} before={read} employer={employer} reload={reload} />
        )}
      </Read>
      {reading.data ? <PostingLife of={reading.data.posting} /> : null}
    </>
  )
}

/** The page of one posting, new or old. */
export const PostingPage = () => {
  const { id = 'new' } = useParams()
  const { key } = useLocation()
  if (id === 'new') return <NewPosting key={key} />
  return <Anew key={id}>{(reload) => <OldPosting id={id} reload={reload} />}</Anew>
}
