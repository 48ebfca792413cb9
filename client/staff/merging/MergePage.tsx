import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Failed } from '../../desk/list/Failed.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { Evidence } from '../queue/evidence/Evidence.tsx'
import { sight as side } from '../queue/evidence/sight.ts'
import { sight } from '../queue/sight.ts'
import { VeteranFacts } from '../queue/VeteranFacts.tsx'
import { Withheld } from '../queue/Withheld.tsx'
import type { KeptFileFragment } from '../registers/generated/registers.ts'
import { useOpenedFile } from '../registers/use-opened-file.ts'
import { useWords } from '../words.ts'
import { MergeChoices } from './MergeChoices.tsx'
import { MergeDialog, type Choice } from './MergeDialog.tsx'

const OneFile = ({ title, file }: { title: string; file: KeptFileFragment }) => {
  const t = useWords()
  const { state } = file.verification
  return (
    <Panel
      title={title}
      beside={
        <StateMark kind={state === 'VERIFIED' ? 'done' : 'look'}>
          {t(`shared:verification.${state}`)}
        </StateMark>
      }
    >
      <VeteranFacts veteran={file} />
      <Evidence
        proofs={file.proofs}
        demands={file.proofDemands}
        withheld={<Withheld parts={file.withheld} field="proofs" or={null} />}
      />
    </Panel>
  )
}

/** The verified one stays unless it is said otherwise. */
const firstChoice = (one: KeptFileFragment, other: KeptFileFragment): Choice => ({
  stays: other.verification.state === 'VERIFIED' && one.verification.state !== 'VERIFIED' ? 'other' : 'one',
  take: ['SKILLS', 'PROOFS'],
  identitySeen: false,
})

const Compared = ({ one, other }: { one: KeptFileFragment; other: KeptFileFragment }) => {
  const t = useWords()
  const go = useNavigate()
  const [choice, choose] = useState(() => firstChoice(one, other))
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <div style={side.beside}>
        <OneFile title={t('merging.one')} file={one} />
        <OneFile title={t('merging.other')} file={other} />
      </div>
      <Panel title={t('merging.title')}>
        <MergeChoices choice={choice} choose={choose} />
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('merging.act')}
        </Button>
      </Panel>
      {isAsking ? (
        <MergeDialog
          one={one}
          other={other}
          choice={choice}
          done={() => void go('/staff/merges')}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

/** Two files that may be one person's, side by side; they stay shut until it is asked for, because opening them is logged. */
export const MergePage = () => {
  const { id = '', other: otherId = '' } = useParams()
  const t = useWords()
  const [one, other] = [useOpenedFile(id), useOpenedFile(otherId)]
  const failure = one.failure ?? other.failure
  const open = async () => {
    await one.open()
    await other.open()
  }
  return (
    <>
      <PageHead title={t('merging.title')} lead={t('merging.lead')}>
        <ButtonLink to="/staff/merges">{t('merging.list')}</ButtonLink>
      </PageHead>
      {failure ? <Failed failure={failure} again={() => void open()} /> : null}
      {one.file && other.file ? (
        <Compared one={one.file} other={other.file} />
      ) : (
        <>
          <p style={sight.logged}>▲ {t('merging.openHint')}</p>
          <Button type="primary" loading={one.isOpening || other.isOpening} onClick={() => void open()}>
            {t('merging.open')}
          </Button>
        </>
      )}
    </>
  )
}
