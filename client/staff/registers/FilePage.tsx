import { Button } from 'antd'
import { useParams } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Failed } from '../../desk/list/Failed.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { Earlier } from '../queue/Earlier.tsx'
import { Beside, Evidence } from '../queue/evidence/Evidence.tsx'
import { sight } from '../queue/sight.ts'
import { Withheld } from '../queue/Withheld.tsx'
import { VeteranFacts } from '../queue/VeteranFacts.tsx'
import { useWorksFor } from '../reach/use-reach.ts'
import { ResetButton } from '../resets/ResetButton.tsx'
import { SeeAsButton } from '../seen/SeeAsButton.tsx'
import { KeptPanel } from './KeptPanel.tsx'
import { useOpenedFile } from './use-opened-file.ts'
import { useWords } from '../words.ts'

/** One veteran's file; it stays shut until it is asked for, because opening it is logged. */
export const FilePage = () => {
  const { id = '' } = useParams()
  const t = useWords()
  const format = useFormat()
  const { file, failure, isOpening, open } = useOpenedFile(id)
  const state = file?.verification.state
  return (
    <>
      <PageHead
        title={file?.name ?? t('registers.file')}
        lead={
          state ? (
            <StateMark kind={state === 'VERIFIED' ? 'done' : 'quiet'}>
              {t(`shared:verification.${state}`)}
            </StateMark>
          ) : null
        }
      >
        <FileActs file={file} />
        <ButtonLink to="/staff/veterans">{t('registers.back')}</ButtonLink>
      </PageHead>
      {failure ? <Failed failure={failure} again={() => void open()} kept={file !== null} /> : null}
      {file || failure ? null : (
        <>
          <p style={sight.logged}>▲ {t('registers.openHint')}</p>
          <Button type="primary" loading={isOpening} onClick={() => void open()}>
            {t('registers.opening')}
          </Button>
        </>
      )}
      {file ? (
        <>
          {file.merged ? (
            <Banner
              type="warning"
              title={t('merging.wasMerged', { by: file.merged.by, day: format.day(file.merged.at) })}
              description={file.merged.reason}
            />
          ) : null}
          <KeptPanel file={file} again={() => void open()} />
          <Panel title={t('queue.file')}>
            <Earlier kind="veterans" decisions={file.pastDecisions ?? []} changes={file.changedSince ?? []} />
            <Beside
              facts={<VeteranFacts veteran={file} />}
              evidence={
                <Evidence
                  proofs={file.proofs}
                  demands={file.proofDemands}
                  withheld={<Withheld parts={file.withheld} field="proofs" or={null} />}
                />
              }
            />
          </Panel>
        </>
      ) : null}
    </>
  )
}

/** What is done with a person at the desk: their pages seen by who works for both departments, the account's way back unless staff keep the file. */
const FileActs = ({ file }: { file: ReturnType<typeof useOpenedFile>['file'] }) => {
  const findsWork = useWorksFor('EMPLOYMENT')
  const readsAll = [findsWork, useWorksFor('RELIEF')].every(Boolean)
  const t = useWords()
  if (!file) return null
  const isKept = file.onBehalf && !file.onBehalf.claimedAt
  const of = { kind: 'veteran', id: file.id } as const
  return (
    <>
      {findsWork ? <ButtonLink to={`/staff/veterans/${file.id}/work`}>{t('work.title')}</ButtonLink> : null}
      {file.phone && readsAll ? <SeeAsButton of={of} /> : null}
      {isKept ? null : <ResetButton of={of} name={file.name} />}
    </>
  )
}
