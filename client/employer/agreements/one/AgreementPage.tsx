import { useParams } from 'react-router'
import { agreementLooks } from '../../../core/agreements/looks.ts'
import { useSeen } from '../../../core/agreements/use-seen.ts'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { AgreementMark } from '../../../desk/agreements/AgreementMark.tsx'
import { AgreementRecord } from '../../../desk/agreements/AgreementRecord.tsx'
import { AgreementTerms } from '../../../desk/agreements/AgreementTerms.tsx'
import { FollowUpLines } from '../../../desk/agreements/FollowUpLines.tsx'
import { PaperButton } from '../../../desk/agreements/PaperButton.tsx'
import { Read } from '../../../desk/list/Read.tsx'
import { Banner } from '../../../desk/panel/Banner.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import { useWords } from '../../words.ts'
import { FirmAgreementDocument, type FirmAgreementFragment } from '../generated/agreements.ts'
import { Answers } from '../staying/Answers.tsx'
import { Acts } from './Acts.tsx'
import { Claims } from './Claims.tsx'

type Props = { agreement: FirmAgreementFragment; again: () => void }

const types = { done: 'success', look: 'warning', refused: 'error', quiet: 'info' } as const

const Standing = ({ agreement: { state, confirmBy, endedBecause } }: Pick<Props, 'agreement'>) => {
  const t = useWords()
  const said = useAgreementWords()
  const format = useFormat()
  return (
    <Banner
      type={types[agreementLooks[state]]}
      title={endedBecause ? said(`agreement.ending.${endedBecause}`) : t(`agreement.standing.${state}`)}
      description={confirmBy ? said('agreement.confirmBy', { day: format.day(confirmBy) }) : null}
    />
  )
}

const Ways = ({ agreement }: Pick<Props, 'agreement'>) => {
  const t = useWords()
  const { id, kind, state, contractId, intentionId, applicationId } = agreement
  const isMeant = kind === 'INTENTION' && state === 'IN_FORCE' && !contractId
  return (
    <>
      <ButtonLink to="/employer/agreements">{t('agreements.back')}</ButtonLink>
      {applicationId ? (
        <ButtonLink to={`/employer/applicants?id=${applicationId}`}>{t('agreement.applicant')}</ButtonLink>
      ) : null}
      {intentionId ? (
        <ButtonLink to={`/employer/agreements/${intentionId}`}>{t('agreement.intention')}</ButtonLink>
      ) : null}
      {contractId ? (
        <ButtonLink to={`/employer/agreements/${contractId}`}>{t('agreement.contract')}</ButtonLink>
      ) : null}
      {isMeant ? (
        <ButtonLink first to={`/employer/agreements/new?intention=${id}`}>
          {t('agreement.toContract')}
        </ButtonLink>
      ) : null}
    </>
  )
}

const Whole = ({ agreement, again }: Props) => {
  const said = useAgreementWords()
  const seen = useSeen(agreement)
  const { id, kind, veteranName, state, followUps, claims } = agreement
  return (
    <>
      <PageHead
        title={`${said(`agreement.kind.${kind}`)} · ${veteranName}`}
        lead={<AgreementMark state={state} />}
      >
        <Ways agreement={agreement} />
        <PaperButton id={id} />
      </PageHead>
      <Standing agreement={agreement} />
      <AgreementTerms agreement={agreement} seen={seen} />
      <Acts agreement={agreement} again={again} />
      <FollowUpLines followUps={followUps}>
        {(followUp) =>
          followUp.mayAnswer && !followUp.employerAnswer ? (
            <Answers followUp={followUp} name={veteranName} again={again} />
          ) : null
        }
      </FollowUpLines>
      {kind === 'CONTRACT' ? <Claims claims={claims} /> : null}
      <AgreementRecord agreement={agreement} />
    </>
  )
}

/** One intention or contract: what it says, what can be done, follow-ups, and what may be claimed. */
export const AgreementPage = () => {
  const { id = '' } = useParams()
  const reading = useReading(FirmAgreementDocument, { id })
  return (
    <Read reading={reading}>
      {({ agreement }) => <Whole key={agreement.id} agreement={agreement} again={reading.again} />}
    </Read>
  )
}
