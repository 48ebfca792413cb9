import { proofPath } from '../../../core/evidence/send-file.ts'
import { useWords } from '../../../core/evidence/words.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { RemoveProofDocument, type ProofFileFragment } from '../../../core/records/generated/evidence.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { FilePicker } from './FilePicker.tsx'
import { sight } from '../../../core/evidence/sight.ts'

type Props = { proof: ProofFileFragment; replace: (file: File) => void; removed: () => void }

/** What is known of a file that was sent. */
const About = ({ proof }: { proof: ProofFileFragment }) => {
  const t = useWords()
  const format = useFormat()
  const said = [
    t('added', { day: format.day(proof.addedAt) }),
    proof.validUntil ? t('validUntilShort', { day: format.day(proof.validUntil) }) : null,
    t(proof.scanned ? 'scanned' : 'notScanned'),
    proof.decided ? t('decided') : null,
  ]
  return (
    <p>
      <strong>{t(`kind.${proof.kind}`)}</strong>
      <br />
      {said.filter(Boolean).join(' · ')}
    </p>
  )
}

/** One file of the person's own: seen, replaced or deleted until staff have decided on it. */
export const ProofItem = ({ proof, replace, removed }: Props) => {
  const t = useWords()
  const remove = useAction(RemoveProofDocument)
  const kind = t(`kind.${proof.kind}`)
  const ask = async () => {
    if (!confirm(`${t('removeQuestion', { kind })} ${t('removeHint')}`)) return
    const { data } = await remove.run({ id: proof.id })
    if (data) removed()
  }
  return (
    <li style={sight.file}>
      {proof.isPicture ? (
        <img style={sight.picture} src={proofPath(proof.id)} alt={kind} loading="lazy" />
      ) : (
        <a href={proofPath(proof.id)}>{t('pdf')}</a>
      )}
      <div>
        <About proof={proof} />
        {proof.decided ? null : (
          <div style={sight.acts}>
            <FilePicker label={t('replace')} pick={replace} />
            <Button
              look="grave"
              busy={remove.busy}
              aria-label={t('removeOf', { kind })}
              onClick={() => void ask()}
            >
              {t('remove')}
            </Button>
          </div>
        )}
        {remove.failure ? <FailurePanel failure={remove.failure} reading={false} /> : null}
      </div>
    </li>
  )
}
