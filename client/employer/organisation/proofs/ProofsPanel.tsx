import { Button, Progress } from 'antd'
import { useState } from 'react'
import { useUploads, type Sending, type Uploads } from '../../../core/evidence/use-uploads.ts'
import { useWords } from '../../../core/evidence/words.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import type { ProofFileFragment, ProofLineFragment } from '../../../core/records/generated/evidence.ts'
import { Finding, StateMark } from '../../../desk/list/StateMark.tsx'
import { Banner } from '../../../desk/panel/Banner.tsx'
import { Panel } from '../../../desk/panel/Panel.tsx'
import { useFailureText } from '../../../desk/shell/use-failure-text.ts'
import text from '../../../desk/text.module.css'
import type { OwnEmployerFragment } from '../generated/organisation.ts'
import { FilePicker, ProofFiles } from './ProofFiles.tsx'
import { sight } from '../../../core/evidence/sight.ts'

type Owned = { employer: OwnEmployerFragment; again: () => void }

/** How far a file is, or why it was not taken; what was chosen is kept until it is sent or left out. */
const Underway = ({ sending, uploads }: { sending: Sending; uploads: Uploads }) => {
  const t = useWords()
  const textOf = useFailureText()
  const { file, share, failure, key } = sending
  const percent = Math.round(share * 100)
  if (!failure)
    return (
      <div>
        <output>{t('sending', { name: file.name, percent })}</output>
        <Progress percent={percent} aria-label={file.name} />
      </div>
    )
  return (
    <Banner
      type="error"
      title={t('failed', { name: file.name, why: textOf(failure) })}
      action={
        <>
          <Button onClick={() => uploads.again(sending)}>{t('again')}</Button>{' '}
          <Button onClick={() => uploads.drop(key)}>{t('drop')}</Button>
        </>
      }
    />
  )
}

type DemandProps = {
  demand: ProofLineFragment
  proofs: readonly ProofFileFragment[]
  reasons: readonly { readonly field: string; readonly reason: string }[]
  uploads: Uploads
  changed: () => void
}

const Demand = ({
  demand: { field, kinds, required, met },
  proofs,
  reasons,
  uploads,
  changed,
}: DemandProps) => {
  const t = useWords()
  const [until, setUntil] = useState('')
  const name = t(`demand.${field as 'LICENCE' | 'AUTHORISATION'}`)
  const send = (file: File, kind = kinds[0] ?? 'LICENCE', replaces: string | null = null) =>
    uploads.send({ file, kind, replaces, validUntil: until || null })
  return (
    <li>
      <h3>
        {name}{' '}
        <StateMark kind={met ? 'done' : required ? 'refused' : 'quiet'}>
          {t(met ? 'met' : 'missing')}
        </StateMark>{' '}
        <span className={text['also']}>{t(required ? 'required' : 'optional')}</span>
      </h3>
      {reasons.map(({ reason }) => (
        <Finding key={reason} kind="refused">
          {reason}
        </Finding>
      ))}
      <ProofFiles proofs={proofs} replace={({ id, kind }, file) => send(file, kind, id)} removed={changed} />
      {uploads.sendings
        .filter(({ kind }) => kinds.includes(kind))
        .map((sending) => (
          <Underway key={sending.key} sending={sending} uploads={uploads} />
        ))}
      <div style={sight.acts}>
        <label>
          {t('validUntil')}{' '}
          <input type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
        </label>
        <FilePicker label={t('choose')} name={`${t('choose')}: ${name}`} pick={(file) => send(file)} />
      </div>
    </li>
  )
}

const Readings = ({ employer: { proofReadings } }: Pick<Owned, 'employer'>) => {
  const t = useWords()
  const format = useFormat()
  if (!proofReadings?.length) return null
  return (
    <details>
      <summary>{t('readings')}</summary>
      <ul>
        {proofReadings.map(({ at, reader, kind }) => (
          <li key={`${at} ${kind}`}>
            {format.moment(at)} {reader} {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What proves the organisation: the checklist with its files, and who of the staff has opened them. */
export const ProofsPanel = ({ employer, again }: Owned) => {
  const t = useWords()
  const uploads = useUploads(again)
  const { proofs, proofDemands, verification } = employer
  return (
    <Panel title={t('title')}>
      <p className={text['lead']}>{t('leadEmployer')}</p>
      <p className={text['hint']}>{t('formats')}</p>
      <ul>
        {(proofDemands ?? []).map((demand) => (
          <Demand
            key={demand.field}
            demand={demand}
            proofs={(proofs ?? []).filter(({ kind }) => demand.kinds.includes(kind))}
            reasons={verification.reasons.filter(({ field }) => field === demand.field)}
            uploads={uploads}
            changed={again}
          />
        ))}
      </ul>
      <Readings employer={employer} />
    </Panel>
  )
}
