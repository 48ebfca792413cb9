import { Button } from 'antd'
import { useState } from 'react'
import { useAction } from '../../core/api/use-action.ts'
import { useUploads } from '../../core/evidence/use-uploads.ts'
import { phoneText } from '../../core/format/phone.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ProofDemand } from '../../desk/evidence/ProofDemand.tsx'
import { Facts } from '../../desk/list/Facts.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import panel from '../../desk/panel/panel.module.css'
import { Refused } from '../../desk/panel/Refused.tsx'
import { SubmitOnBehalfDocument, type KeptFileFragment } from './generated/registers.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import { KeepDialog } from './KeepDialog.tsx'
import { KeptFairs } from './KeptFairs.tsx'
import { useWords } from '../words.ts'

type Kept = NonNullable<KeptFileFragment['onBehalf']>
type Props = { file: KeptFileFragment; again: () => void }

const KeptFacts = ({ kept }: { kept: Kept }) => {
  const t = useWords()
  const format = useFormat()
  const contact = [kept.contactName, kept.contactPhone ? phoneText(kept.contactPhone) : null]
  return (
    <Facts
      facts={[
        [t('behalf.keptBy'), kept.by],
        [t('behalf.station'), kept.station?.name],
        [t('behalf.at'), format.moment(kept.at)],
        [t('behalf.consentOn'), format.day(kept.consentOn)],
        [t('behalf.contact'), contact.filter(Boolean).join(' ')],
      ]}
    />
  )
}

/** What staff do with a file that they keep. */
const Acts = ({ file, again }: Props) => {
  const t = useWords()
  const { run, busy, failure } = useAction(SubmitOnBehalfDocument)
  const [opened, setOpened] = useState<'keep' | 'handOver'>()
  const close = () => setOpened(undefined)
  const { state } = file.verification
  const submit = async () => {
    const { data } = await run({ id: file.id }, t('behalf.submitted'))
    if (data) again()
  }
  return (
    <>
      <p className={panel['row']}>
        <Button onClick={() => setOpened('keep')}>{t('behalf.edit')}</Button>
        {state === 'PENDING' || state === 'VERIFIED' ? null : (
          <Button type="primary" loading={busy} onClick={() => void submit()}>
            {t('behalf.submit')}
          </Button>
        )}
        <Button onClick={() => setOpened('handOver')}>{t('behalf.handOver')}</Button>
      </p>
      <Refused failure={failure} />
      {opened === 'keep' ? <KeepDialog file={file} again={again} close={close} /> : null}
      {opened === 'handOver' ? <HandOverDialog id={file.id} again={again} close={close} /> : null}
    </>
  )
}

const Papers = ({ file, again }: Props) => {
  const t = useWords()
  const uploads = useUploads(again, file.id)
  return (
    <Panel title={t('behalf.proofs')}>
      <ul>
        {file.proofDemands.map((demand) => (
          <ProofDemand
            key={demand.field}
            demand={demand}
            proofs={file.proofs.filter(({ kind }) => demand.kinds.includes(kind))}
            reasons={file.verification.reasons.filter(({ field }) => field === demand.field)}
            uploads={uploads}
            changed={again}
          />
        ))}
      </ul>
    </Panel>
  )
}

/** That staff keep the file, by what consent, and what they do with it until its person takes it over. */
export const KeptPanel = ({ file, again }: Props) => {
  const t = useWords()
  const format = useFormat()
  const { onBehalf } = file
  if (!onBehalf) return null
  return (
    <>
      <Panel title={t('behalf.title')}>
        {onBehalf.claimedAt ? (
          <Banner type="info" title={t('behalf.claimed', { day: format.day(onBehalf.claimedAt) })} />
        ) : null}
        <KeptFacts kept={onBehalf} />
        {onBehalf.claimedAt ? null : <Acts file={file} again={again} />}
      </Panel>
      {onBehalf.claimedAt ? null : <Papers file={file} again={again} />}
      {onBehalf.claimedAt ? null : <KeptFairs veteranId={file.id} />}
    </>
  )
}
