import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useReading } from '../../../core/api/use-reading.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { Read } from '../../../desk/list/Read.tsx'
import { StateMark } from '../../../desk/list/StateMark.tsx'
import { Banner } from '../../../desk/panel/Banner.tsx'
import { Panel } from '../../../desk/panel/Panel.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import text from '../../../desk/text.module.css'
import { FirmMembers } from '../../firms/FirmMembers.tsx'
import { EmployerFacts } from '../../queue/EmployerFacts.tsx'
import { Evidence } from '../../queue/evidence/Evidence.tsx'
import { sight } from '../../queue/evidence/sight.ts'
import { useWords } from '../../words.ts'
import { FirmMergeDialog } from './FirmMergeDialog.tsx'
import { FirmToMergeDocument, type FirmToMergeQuery } from './generated/firm-merging.ts'

type Firm = FirmToMergeQuery['employer']
type Side = 'one' | 'other'
type Both = Record<Side, Firm>

const OneFirm = ({ side, firm }: { side: Side; firm: Firm }) => {
  const t = useWords()
  const { state } = firm.verification
  return (
    <div>
      <Panel
        title={t(`firmMerging.${side}`)}
        beside={
          <StateMark kind={state === 'VERIFIED' ? 'done' : 'look'}>
            {t(`shared:verification.${state}`)}
          </StateMark>
        }
      >
        {firm.avoidance ? <Banner type="warning" title={firm.avoidance} /> : null}
        <p>
          {t('firmMerging.members', { count: firm.members?.length ?? 0 })} ·{' '}
          {t('firmMerging.postings', { count: firm.publishedPostings?.totalCount ?? 0 })}
        </p>
        <EmployerFacts employer={firm} />
        <Evidence proofs={firm.proofs ?? []} demands={firm.proofDemands ?? []} />
      </Panel>
      <FirmMembers firm={firm} />
    </div>
  )
}

const Compared = ({ one, other }: Both) => {
  const t = useWords()
  const go = useNavigate()
  // The verified one stays unless it is said otherwise.
  const isOther = other.verification.state === 'VERIFIED' && one.verification.state !== 'VERIFIED'
  const [side, choose] = useState<Side>(isOther ? 'other' : 'one')
  const [isAsking, setAsking] = useState(false)
  const [stays, goes] = side === 'one' ? [one, other] : [other, one]
  return (
    <>
      <div style={sight.beside}>
        <OneFirm side="one" firm={one} />
        <OneFirm side="other" firm={other} />
      </div>
      <Panel title={t('firmMerging.title')}>
        <fieldset>
          <legend>{t('firmMerging.stays')}</legend>
          <Radio.Group
            value={side}
            options={(['one', 'other'] as const).map((value) => ({
              value,
              label: `${t(`firmMerging.${value}`)} · ${{ one, other }[value].name}`,
            }))}
            onChange={({ target }) => choose(target.value as Side)}
          />
          <p className={text['hint']}>{t('firmMerging.staysHint')}</p>
        </fieldset>
        <p className={text['hint']}>{t('firmMerging.notTaken')}</p>
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('merging.act')}
        </Button>
      </Panel>
      {isAsking ? (
        <FirmMergeDialog
          goes={goes}
          stays={stays}
          done={() => void go('/staff/merges/firms')}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

/** Two organisations that may be one firm, side by side. */
export const FirmMergePage = () => {
  const { id = '', other: otherId = '' } = useParams()
  const t = useWords()
  const [one, other] = [
    useReading(FirmToMergeDocument, { id }),
    useReading(FirmToMergeDocument, { id: otherId }),
  ]
  return (
    <>
      <PageHead title={t('firmMerging.title')} lead={t('firmMerging.lead')}>
        <ButtonLink to="/staff/merges/firms">{t('firmMerging.list')}</ButtonLink>
      </PageHead>
      <Read reading={one} rows={10}>
        {(left) => (
          <Read reading={other} rows={10}>
            {(right) => <Compared one={left.employer} other={right.employer} />}
          </Read>
        )}
      </Read>
    </>
  )
}
