import { Button, Progress } from 'antd'
import { useState } from 'react'
import type { Sending, Uploads } from '../../core/evidence/use-uploads.ts'
import { useWords } from '../../core/evidence/words.ts'
import type { ProofFileFragment, ProofLineFragment } from '../../core/records/generated/evidence.ts'
import { Finding, StateMark } from '../list/StateMark.tsx'
import { Banner } from '../panel/Banner.tsx'
import { useFailureText } from '../shell/use-failure-text.ts'
import text from '../text.module.css'
import { FilePicker, ProofFiles } from './ProofFiles.tsx'
import { sight } from '../../core/evidence/sight.ts'

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

/** One line of the checklist: what was sent, what is on its way, and a way to send more. */
export const ProofDemand = ({
  demand: { field, kinds, required, met },
  proofs,
  reasons,
  uploads,
  changed,
}: DemandProps) => {
  const t = useWords()
  const [until, setUntil] = useState('')
  const name = t(`demand.${field as 'LICENCE' | 'AUTHORISATION' | 'STATUS' | 'CERTIFICATE' | 'CONSENT'}`)
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
        {kinds.map((kind) => (
          <FilePicker
            key={kind}
            label={kinds.length > 1 ? `${t('choose')}: ${t(`kind.${kind}`)}` : t('choose')}
            name={`${t('choose')}: ${kinds.length > 1 ? t(`kind.${kind}`) : name}`}
            pick={(file) => send(file, kind)}
          />
        ))}
      </div>
    </li>
  )
}
