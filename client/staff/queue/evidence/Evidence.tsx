import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { proofPath } from '../../../core/evidence/send-file.ts'
import { useWords } from '../../../core/evidence/words.ts'
import { today } from '../../../core/format/dates.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import type { ProofFileFragment, ProofLineFragment } from '../../../core/records/generated/evidence.ts'
import { StateMark } from '../../../desk/list/StateMark.tsx'
import text from '../../../desk/text.module.css'
import { sight } from './sight.ts'
import { PictureViewer } from './PictureViewer.tsx'

type DemandName = 'LICENCE' | 'AUTHORISATION' | 'STATUS' | 'CERTIFICATE'

/** Facts, and what proves them at their side where there is room. */
export const Beside = ({ facts, evidence }: { facts: ReactNode; evidence: ReactNode }) => (
  <div style={sight.beside}>
    <div>{facts}</div>
    <div style={sight.paper}>{evidence}</div>
  </div>
)

type LineProps = {
  proof: ProofFileFragment
  isOpen: boolean
  turn: (isOpen: boolean) => void
}

/** A file: a picture is opened here, what cannot be shown safely is downloaded. */
const ProofLine = ({ proof, isOpen, turn }: LineProps) => {
  const t = useWords()
  const format = useFormat()
  const kind = t(`kind.${proof.kind}`)
  const scan = t(proof.scanned ? 'scanned' : 'notScanned')
  const said = [
    t('added', { day: format.day(proof.addedAt) }),
    proof.validUntil
      ? t(proof.validUntil < today() ? 'ranOut' : 'validUntilShort', { day: format.day(proof.validUntil) })
      : null,
    proof.isPicture ? scan : null,
  ]
  return (
    <li>
      {proof.isPicture ? (
        <Button aria-expanded={isOpen} onClick={() => turn(!isOpen)}>
          {isOpen ? t('hide') : t('show', { kind })}
        </Button>
      ) : (
        <Button href={proofPath(proof.id)} download>
          {t('download')} {kind}
        </Button>
      )}{' '}
      <span className={text['also']}>{said.filter(Boolean).join(' · ')}</span>
      {proof.isPicture ? null : <p className={text['hint']}>{t('downloadOnly', { scan })}</p>}
      {isOpen ? <PictureViewer source={proofPath(proof.id)} kind={kind} /> : null}
    </li>
  )
}

type Props = {
  proofs: readonly ProofFileFragment[]
  demands: readonly ProofLineFragment[]
  /** What is said of proofs that another department keeps. */
  withheld?: ReactNode
}

/** The checklist with what of it is there; a file is fetched only when it is opened, since that is logged. */
export const Evidence = ({ proofs, demands, withheld }: Props) => {
  const t = useWords()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <p className={text['hint']}>{t('openHint')}</p>
      {withheld ? <p>{withheld}</p> : null}
      {demands.map(({ field, kinds, required, met }) => (
        <div key={field}>
          <h4>
            {t(`demand.${field as DemandName}`)}{' '}
            <StateMark kind={met ? 'done' : required ? 'refused' : 'quiet'}>
              {t(met ? 'met' : 'missing')}
            </StateMark>{' '}
            <span className={text['also']}>{t(required ? 'required' : 'optional')}</span>
          </h4>
          <ul>
            {proofs
              .filter(({ kind }) => kinds.includes(kind))
              .map((proof) => (
                <ProofLine
                  key={proof.id}
                  proof={proof}
                  isOpen={open === proof.id}
                  turn={(isOpen) => setOpen(isOpen ? proof.id : null)}
                />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
