import { Skeleton } from 'antd'
import { useState } from 'react'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { EmployerPostingDocument } from './generated/postings.ts'
import { MyEmployerDocument } from '../organisation/generated/organisation.ts'
import { Failed } from '../../desk/list/Failed.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useEmployerText } from '../words.ts'
import { copyOf, emptyPosting, valuesOf } from './posting-form.ts'
import { PostingEditor } from './PostingEditor.tsx'
import type { PreviewEmployer } from './PostingPreview.tsx'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'

const usePreviewEmployer = (): PreviewEmployer => {
  const [{ data }] = useQuery({ query: MyEmployerDocument })
  const employer = data?.myEmployer
  return employer ? { name: employer.name, isVerified: employer.verification.state === 'VERIFIED' } : null
}

const usePosting = (id: string | null) => {
  const [result, again] = useQuery({
    query: EmployerPostingDocument,
    variables: { id: id ?? '' },
    pause: id === null,
    requestPolicy: 'network-only',
  })
  return { ...result, again: () => again({ requestPolicy: 'network-only' }) }
}

/** A new posting, empty or begun as a copy of an old one. */
const NewPosting = () => {
  const t = useEmployerText()
  const [params] = useSearchParams()
  const from = params.get('from')
  const employer = usePreviewEmployer()
  const { data, error, again } = usePosting(from)
  const initial = from ? data && copyOf(data.posting) : emptyPosting
  return (
    <>
      <PageHead title={from ? t('posting.copyTitle') : t('posting.newTitle')} lead={t('posting.lead')} />
      {error ? <Failed error={error} again={again} /> : null}
      {!initial && !error ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {initial ? <PostingEditor initial={initial} kept={null} employer={employer} reload={again} /> : null}
    </>
  )
}

const OldPosting = ({ id, reload }: { id: string; reload: () => void }) => {
  const t = useEmployerText()
  const employer = usePreviewEmployer()
  const { data, error, again } = usePosting(id)
  const [posting, setPosting] = useState(data?.posting)
  if (data && !posting) setPosting(data.posting)
  const isClosed = posting?.state === 'CLOSED'
  return (
    <>
      <PageHead title={isClosed ? t('posting.closedTitle') : t('posting.editTitle')} lead={posting?.title}>
        <ButtonLink to={`/employer/postings/new?from=${id}`}>{t('posting.copy')}</ButtonLink>
      </PageHead>
      {isClosed ? <Banner type="info" title={t('posting.closedHint')} /> : null}
      {error && !posting ? <Failed error={error} again={again} /> : null}
      {!posting && !error ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {posting ? (
        <PostingEditor
          initial={valuesOf(posting)}
          kept={{ id, version: posting.version, state: posting.state }}
          employer={employer}
          reload={reload}
        />
      ) : null}
    </>
  )
}

/** The page of one posting, new or old. */
export const PostingPage = () => {
  const { id = 'new' } = useParams()
  const { key } = useLocation()
  const [loaded, setLoaded] = useState(0)
  if (id === 'new') return <NewPosting key={key} />
  return <OldPosting key={`${id} ${loaded}`} id={id} reload={() => setLoaded((count) => count + 1)} />
}
