import { useParams } from 'react-router'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { AgreementMark } from '../../../desk/agreements/AgreementMark.tsx'
import { AgreementRecord } from '../../../desk/agreements/AgreementRecord.tsx'
import { AgreementTerms } from '../../../desk/agreements/AgreementTerms.tsx'
import { FollowUpLines } from '../../../desk/agreements/FollowUpLines.tsx'
import { PaperButton } from '../../../desk/agreements/PaperButton.tsx'
import { OwnWords } from '../../../desk/list/OwnWords.tsx'
import { Read } from '../../../desk/list/Read.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import { useWords } from '../../words.ts'
import { AreaAgreementDocument, type AreaAgreementQuery } from '../generated/agreements.ts'
import { TakingBack } from './TakingBack.tsx'

type Props = { agreement: AreaAgreementQuery['agreement']; again: () => void }

const Whole = ({ agreement, again }: Props) => {
  const t = useWords()
  const said = useAgreementWords()
  const { id, kind, veteranName, veteranId, employer, employerName, fair, state, followUps, revision } =
    agreement
  return (
    <>
      <PageHead
        title={`${said(`agreement.kind.${kind}`)} · ${veteranName}`}
        lead={
          <>
            <AgreementMark state={state} /> <OwnWords>{employerName}</OwnWords>
            {fair ? ` · ${t('agreements.fair', { title: fair.title })}` : null}
          </>
        }
      >
        <ButtonLink to="/staff/agreements">{t('agreements.back')}</ButtonLink>
        {veteranId ? (
          <ButtonLink to={`/staff/veterans/${veteranId}`}>{t('agreements.file')}</ButtonLink>
        ) : null}
        {employer ? <ButtonLink to={`/staff/firms/${employer.id}`}>{t('agreements.firm')}</ButtonLink> : null}
        <PaperButton id={id} />
        {agreement.mayWithdraw ? <TakingBack id={id} again={again} /> : null}
      </PageHead>
      <AgreementTerms agreement={agreement} seen={revision} />
      <FollowUpLines followUps={followUps} />
      <AgreementRecord agreement={agreement} />
    </>
  )
}

/** One intention or contract of somebody in the area. */
export const AgreementPage = () => {
  const { id = '' } = useParams()
  const reading = useReading(AreaAgreementDocument, { id })
  return (
    <Read reading={reading}>
      {({ agreement }) => <Whole key={agreement.id} agreement={agreement} again={reading.again} />}
    </Read>
  )
}
