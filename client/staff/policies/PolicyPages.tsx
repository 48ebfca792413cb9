import { useState } from 'react'
import { useParams } from 'react-router'
import { useHeld } from '../../core/api/use-held.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Anew, type Reload } from '../../desk/form/Anew.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { useReach } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'
import { StaffPolicyDocument, type PolicyEntryFragment } from './generated/policies.ts'
import { PolicyEditor } from './PolicyEditor.tsx'
import { WithdrawPolicyButton } from './WithdrawPolicyButton.tsx'

const Earlier = ({ policy: { earlier } }: { policy: PolicyEntryFragment }) => {
  const t = useWords()
  const format = useFormat()
  if (earlier.length === 0) return null
  return (
    <Panel title={t('policies.earlier')}>
      {earlier.map(({ version, since, title, body }) => (
        <details key={version}>
          <summary>{t('policies.wasVersion', { version, at: format.moment(since), title })}</summary>
          <p>{body}</p>
        </details>
      ))}
    </Panel>
  )
}

/** What it says, for whoever does not change it. */
const AsWritten = ({ policy: { summary, body, issuer, number } }: { policy: PolicyEntryFragment }) => {
  const t = useWords()
  return (
    <Panel title={t('policies.texts')}>
      <div className="stack">
        <p className={text['also']}>{[issuer, number].filter(Boolean).join(' · ')}</p>
        <p>{summary}</p>
        <p className={text['body']}>{body}</p>
      </div>
    </Panel>
  )
}

type Props = {
  id: string
  reload: Reload
  /** It was withdrawn: nothing is held any longer. */
  withdrawn: () => void
}

const Policy = ({ id, reload, withdrawn }: Props) => {
  const t = useWords()
  const isBureau = useReach()?.wholeDistrict === true
  const reading = useHeld(useReading(StaffPolicyDocument, { id }, { policy: 'network-only' }))
  const policy = reading.data?.policy
  const mayChange = isBureau && policy && !policy.withdrawnAt
  return (
    <>
      <PageHead title={policy?.title ?? t('nav.policies')}>
        {policy?.withdrawnAt ? null : <ButtonLink to={`/policies/${id}`}>{t('policies.asShown')}</ButtonLink>}
        {mayChange ? <WithdrawPolicyButton policy={policy} done={withdrawn} /> : null}
      </PageHead>
      <Read reading={reading}>
        {({ policy: read }) => (
          <>
            {read.withdrawnAt ? <Banner type="warning" title={t('policies.isWithdrawn')} /> : null}
            {isBureau || read.withdrawnAt ? null : <Banner type="info" title={t('policies.bureauOnly')} />}
            {mayChange ? <PolicyEditor policy={read} reload={reload} /> : <AsWritten policy={read} />}
            <Earlier policy={read} />
          </>
        )}
      </Read>
    </>
  )
}

/** A policy, to be written anew or withdrawn. */
export const PolicyPage = () => {
  const { id = '' } = useParams()
  const [times, setTimes] = useState(0)
  const withdrawn = () => setTimes(times + 1)
  return (
    <Anew key={`${id} ${times}`}>{(reload) => <Policy id={id} reload={reload} withdrawn={withdrawn} />}</Anew>
  )
}

/** A new policy. */
export const NewPolicyPage = () => {
  const t = useWords()
  return (
    <>
      <PageHead title={t('policies.create')} lead={t('policies.createLead')} />
      <PolicyEditor />
    </>
  )
}
