import { useState } from 'react'
import { useFailureWords } from '../../../core/api/failure-words.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { useUploads, type Sending, type Uploads } from '../../../core/evidence/use-uploads.ts'
import { useWords } from '../../../core/evidence/words.ts'
import type { ProofKind } from '../../../core/generated/schema.ts'
import type { ProofFileFragment, ProofLineFragment } from '../../../core/records/generated/evidence.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { TextField } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { Read } from '../../../phone/list/Read.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { ConsentFirst } from '../../privacy/ConsentFirst.tsx'
import { FilePicker } from './FilePicker.tsx'
import { MyProofsDocument } from './generated/proofs.ts'
import { ProofItem } from './ProofItem.tsx'
import { sight } from '../../../core/evidence/sight.ts'

type DemandProps = {
  demand: ProofLineFragment
  proofs: readonly ProofFileFragment[]
  uploads: Uploads
  changed: () => void
}

/** How far a file is, or why it was not taken; what was chosen is kept until it is sent or left out. */
const Progress = ({ sending, uploads }: { sending: Sending; uploads: Uploads }) => {
  const t = useWords()
  const words = useFailureWords()
  const { file, share, failure, key } = sending
  const { name } = file
  if (failure)
    return (
      <Notice kind="refused" title={t('failed', { name, why: words(failure).text })} alert>
        <div style={sight.acts}>
          <Button onClick={() => uploads.again(sending)}>{t('again')}</Button>
          <Button look="quiet" onClick={() => uploads.drop(key)}>
            {t('drop')}
          </Button>
        </div>
      </Notice>
    )
  const percent = Math.round(share * 100)
  return (
    <div>
      <output>{t('sending', { name, percent })}</output>
      <progress value={percent} max={100} aria-label={name} />
    </div>
  )
}

/** One line of the checklist: what was sent, what is on its way, and the ways to send more. */
const Demand = ({ demand: { field, kinds, required, met }, proofs, uploads, changed }: DemandProps) => {
  const t = useWords()
  const [kind, setKind] = useState<ProofKind>(kinds[0] ?? 'CERTIFICATE')
  const [validUntil, setValidUntil] = useState('')
  const send = (file: File, more: { kind: ProofKind; replaces: string | null }) =>
    uploads.send({ file, ...more, validUntil: validUntil || null })
  const pick = (file: File) => send(file, { kind, replaces: null })
  return (
    <section className={form['block']} id={field}>
      <h2>{t(`demand.${field as 'STATUS' | 'CERTIFICATE'}`)}</h2>
      <p>
        {t(required ? 'required' : 'optional')} · {met ? `✓ ${t('met')}` : `○ ${t('missing')}`}
      </p>
      <ul style={sight.files}>
        {proofs.map((proof) => (
          <ProofItem
            key={proof.id}
            proof={proof}
            replace={(file) => send(file, { kind: proof.kind, replaces: proof.id })}
            removed={changed}
          />
        ))}
      </ul>
      {uploads.sendings
        .filter((sending) => kinds.includes(sending.kind))
        .map((sending) => (
          <Progress key={sending.key} sending={sending} uploads={uploads} />
        ))}
      {kinds.length > 1 ? (
        <Choices id={`kind-${field}`} label={t('whichKind')}>
          {kinds.map((each) => (
            <Choice
              key={each}
              type="radio"
              name={`kind-${field}`}
              checked={each === kind}
              onChange={() => setKind(each)}
            >
              {t(`kind.${each}`)}
            </Choice>
          ))}
        </Choices>
      ) : null}
      <TextField
        id={`until-${field}`}
        type="date"
        label={t('validUntil')}
        value={validUntil}
        onChange={({ target }) => setValidUntil(target.value)}
      />
      <div style={sight.acts}>
        <FilePicker label={t('camera')} camera pick={pick} />
        <FilePicker label={t('gallery')} pick={pick} />
      </div>
    </section>
  )
}

const Proofs = () => {
  const t = useWords()
  const { data, ...reading } = useReading(MyProofsDocument, {})
  const uploads = useUploads(reading.again)
  return (
    <>
      <p>{t('formats')}</p>
      <Read reading={{ ...reading, data: data?.myVeteran }}>
        {({ proofs, proofDemands }) =>
          proofDemands.map((demand) => (
            <Demand
              key={demand.field}
              demand={demand}
              proofs={proofs.filter(({ kind }) => demand.kinds.includes(kind))}
              uploads={uploads}
              changed={reading.again}
            />
          ))
        }
      </Read>
    </>
  )
}

/** The files that prove the person's status and certificates. */
export const ProofsPage = () => {
  const t = useWords()
  return (
    <Screen title={t('title')} back="/profile" lead={t('leadVeteran')}>
      <ConsentFirst>
        <Proofs />
      </ConsentFirst>
    </Screen>
  )
}
