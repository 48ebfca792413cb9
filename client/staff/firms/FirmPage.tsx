import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { EmployersAlike } from '../queue/Alike.tsx'
import { Earlier } from '../queue/Earlier.tsx'
import { EmployerFacts } from '../queue/EmployerFacts.tsx'
import { Beside, Evidence } from '../queue/evidence/Evidence.tsx'
import { useReach } from '../reach/use-reach.ts'
import { FirmDocument, type FirmFragment } from './generated/firms.ts'
import { FirmMembers } from './FirmMembers.tsx'
import { FirmPostings } from './FirmPostings.tsx'
import { Merged } from './Merged.tsx'
import { ProofReadings } from './ProofReadings.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { useWords } from '../words.ts'

type Props = { firm: FirmFragment }

/** Where the case waits to be decided on, found by its code. */
const caseOf = ({ id, creditCode }: FirmFragment): string =>
  `/staff/queue?kind=employers&q=${encodeURIComponent(creditCode)}&id=${id}`

const Acts = ({ firm }: Props) => {
  const t = useWords()
  const [isReleasing, setReleasing] = useState(false)
  const isBureau = useReach()?.wholeDistrict === true
  return (
    <>
      {firm.verification.state === 'PENDING' ? (
        <ButtonLink to={caseOf(firm)} first>
          {t('firms.toCase')}
        </ButtonLink>
      ) : null}
      {isBureau && firm.isCodeProven && !firm.avoidance ? (
        <Button danger onClick={() => setReleasing(true)}>
          {t('firms.release')}
        </Button>
      ) : null}
      <ButtonLink to="/staff/firms">{t('registers.back')}</ButtonLink>
      {isReleasing ? <ReleaseDialog firm={firm} close={() => setReleasing(false)} /> : null}
    </>
  )
}

const Head = ({ firm }: Props) => {
  const t = useWords()
  const format = useFormat()
  const { state } = firm.verification
  const standing = firm.merged ? t('firmMerging.isMerged') : t(`shared:verification.${state}`)
  return (
    <PageHead
      title={firm.name}
      lead={
        <>
          <StateMark kind={state === 'VERIFIED' ? 'done' : 'quiet'}>
            {firm.closedAt ? t('firms.closedOn', { day: format.day(firm.closedAt) }) : standing}
          </StateMark>{' '}
          {firm.nameEn}
        </>
      }
    >
      <Acts firm={firm} />
    </PageHead>
  )
}

/** Everything that staff know of one organisation, and what they may do with it. */
export const FirmPage = () => {
  const { id = '' } = useParams()
  const t = useWords()
  const reading = useReading(FirmDocument, { id })
  return (
    <>
      {reading.data ? null : <PageHead title={t('firms.title')} />}
      <Read reading={reading} rows={10}>
        {({ employer: firm }) => (
          <>
            <Head firm={firm} />
            <Merged firm={firm} />
            {firm.codeProvenElsewhere && !firm.merged ? (
              <Banner
                type="warning"
                title={t('firms.provenElsewhere')}
                description={t('firms.provenElsewhereHint')}
              />
            ) : null}
            {firm.avoidance ? <Banner type="warning" title={firm.avoidance} /> : null}
            <Panel title={t('firms.facts')}>
              <EmployersAlike {...(!firm.merged && { of: firm.id })} alike={firm.looksLike ?? null} />
              <Earlier
                kind="employers"
                decisions={firm.pastDecisions ?? []}
                changes={firm.changedSince ?? []}
              />
              <Beside
                facts={<EmployerFacts employer={firm} />}
                evidence={<Evidence proofs={firm.proofs ?? []} demands={firm.proofDemands ?? []} />}
              />
              <ProofReadings readings={firm.proofReadings ?? []} />
            </Panel>
            <FirmMembers firm={firm} />
            <FirmPostings id={id} />
          </>
        )}
      </Read>
    </>
  )
}
