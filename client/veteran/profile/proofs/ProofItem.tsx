import { proofPath } from '../../../core/evidence/send-file.ts'
import { useWords } from '../../../core/evidence/words.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useAbout } from '../../../core/evidence/use-about.ts'
import { RemoveProofDocument, type ProofFileFragment } from '../../../core/records/generated/evidence.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { FilePicker } from './FilePicker.tsx'
import { sight } from '../../../core/evidence/sight.ts'

type Props = { proof: ProofFileFragment; replace: (file: File) => void; removed: () => void }

/** What is known of a file that was sent. */
const About = ({ proof }: { proof: ProofFileFragment }) => {
  const t = useWords()
  const about = useAbout()
  return (
    <p>
      <strong>{t(`kind.${proof.kind}`)}</strong>
      <br />
      {about(proof)}
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
