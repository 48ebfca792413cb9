import { useState } from 'react'
import { useParams } from 'react-router'
import { applicationParts } from '../../../../rules/application.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { useSession } from '../../../core/session/session.ts'
import { ButtonLink } from '../../../phone/action/Button.tsx'
import { RequireRole } from '../../../phone/layout/RequireRole.tsx'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { FirmName } from '../../../phone/list/FirmName.tsx'
import { Read } from '../../../phone/list/Read.tsx'
import { WorkTitle } from '../../../phone/list/WorkTitle.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { StationPhone } from '../../home/StationPhone.tsx'
import { useWords } from '../../words.ts'
import { ApplyForm } from './ApplyForm.tsx'
import {
  ApplicationPreviewDocument,
  ToApplyDocument,
  type MyApplicationFragment,
  type ToApplyQuery,
} from '../generated/applications.ts'
import { Sent } from './Sent.tsx'
import { mayApplyAgain } from '../state.ts'
import { StateMark } from '../StateMark.tsx'
import { StrangerApply } from './StrangerApply.tsx'

type Posting = ToApplyQuery['posting']
type Props = {
  posting: Posting
  sent: (application: MyApplicationFragment) => void
  again: () => void
}

/** Why nothing can be sent, and whom to ask instead. */
const Closed = ({ reason }: { reason: string | null | undefined }) => {
  const t = useWords()
  return (
    <>
      <Notice kind="look" title={t('apply.closed')}>
        {reason && <p>{reason}</p>}
        <ButtonLink to="/matches">{t('applications.find')}</ButtonLink>
      </Notice>
      <StationPhone />
    </>
  )
}

const Already = ({ application }: { application: NonNullable<Posting['applying']['myApplication']> }) => {
  const t = useWords()
  return (
    <Notice kind="done" title={t('apply.already')}>
      <p>
        <StateMark state={application.state} />
      </p>
      <ButtonLink look="main" to={`/applications/${application.id}`}>
        {t('apply.see')}
      </ButtonLink>
    </Notice>
  )
}

const VeteranApply = ({ posting, sent, again }: Props) => {
  const reading = useReading(ApplicationPreviewDocument, {
    postingId: posting.id,
    sees: [...applicationParts],
  })
  return (
    <Read reading={reading}>
      {({ applicationPreview: preview }) =>
        preview.closedBecause ? (
          <Closed reason={preview.closedBecause} />
        ) : (
          <ApplyForm
            postingId={posting.id}
            title={posting.title}
            preview={preview}
            sent={sent}
            again={() => {
              reading.again()
              again()
            }}
          />
        )
      }
    </Read>
  )
}

const Apply = (props: Props) => {
  const { viewer } = useSession()
  const { id, title, applying } = props.posting
  const mine = applying.myApplication
  if (mine && !mayApplyAgain(mine.state)) return <Already application={mine} />
  if (!applying.isOpen) return <Closed reason={applying.closedBecause} />
  if (viewer === null) return <StrangerApply postingId={id} title={title} />
  return (
    <RequireRole only="VETERAN">
      <VeteranApply {...props} />
    </RequireRole>
  )
}

/** Where one applies for a posting; a stranger writes here before signing in. */
export const ApplyPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const { viewer } = useSession()
  const [sent, setSent] = useState<MyApplicationFragment | null>(null)
  const reading = useReading(ToApplyDocument, { id }, { pause: viewer === undefined })
  const posting = reading.data?.posting
  const lead = posting && (
    <>
      <WorkTitle work={posting} inline />
      {posting.employer && (
        <>
          {' · '}
          <FirmName firm={posting.employer} />
        </>
      )}
    </>
  )
  return (
    <Screen
      title={t(sent ? 'apply.sent' : 'apply.title')}
      back={`/postings/${id}`}
      lead={lead}
      key={sent ? 'sent' : 'apply'}
    >
      {sent ? (
        <Sent application={sent} />
      ) : (
        <Read reading={reading}>
          {({ posting: read }) => <Apply posting={read} sent={setSent} again={reading.again} />}
        </Read>
      )}
    </Screen>
  )
}
