import { Button } from 'antd'
import { proofTypes } from '../../../rules/evidence.ts'
import { useAction } from '../../core/api/use-action.ts'
import { proofPath } from '../../core/evidence/send-file.ts'
import { useWords } from '../../core/evidence/words.ts'
import { useAbout } from '../../core/evidence/use-about.ts'
import { RemoveProofDocument, type ProofFileFragment } from '../../core/records/generated/evidence.ts'
import { useConfirm } from '../action/use-confirm.tsx'
import text from '../text.module.css'
import { sight } from '../../core/evidence/sight.ts'
import styles from '../../core/evidence/proofs.module.css'

/** A button that opens the files of the machine. */
export const FilePicker = ({
  label,
  name,
  pick,
}: {
  label: string
  name: string
  pick: (file: File) => void
}) => (
  <label className={styles['pick']}>
    {label}
    <input
      type="file"
      aria-label={name}
      accept={proofTypes.join(',')}
      onChange={({ target }) => {
        const file = target.files?.[0]
        // The same file may be chosen again.
        target.value = ''
        if (file) pick(file)
      }}
    />
  </label>
)

type FileProps = { proof: ProofFileFragment; replace: (file: File) => void; removed: () => void }

const useRemoving = ({ id, kind }: ProofFileFragment, removed: () => void) => {
  const t = useWords()
  const confirm = useConfirm()
  const remove = useAction(RemoveProofDocument)
  const question = {
    title: t('removeQuestion', { kind: t(`kind.${kind}`) }),
    hint: t('removeHint'),
    ok: t('remove'),
    grave: true,
  }
  return () =>
    confirm(question, async () => {
      const { data, failure } = await remove.run({ id })
      if (data) removed()
      return failure
    })
}

const ProofFile = ({ proof, replace, removed }: FileProps) => {
  const t = useWords()
  const about = useAbout()
  const ask = useRemoving(proof, removed)
  const kind = t(`kind.${proof.kind}`)
  return (
    <li style={sight.file}>
      {proof.isPicture ? (
        <img style={sight.picture} src={proofPath(proof.id)} alt={kind} />
      ) : (
        <span>{t('pdf')}</span>
      )}
      <div>
        <a href={proofPath(proof.id)} target="_blank" rel="noreferrer">
          {t(proof.isPicture ? 'show' : 'download', { kind })}
        </a>
        <p className={text['also']}>{about(proof)}</p>
        {proof.decided ? null : (
          <div style={sight.acts}>
            <FilePicker label={t('replace')} name={t('replaceOf', { kind })} pick={replace} />
            <Button danger aria-label={t('removeOf', { kind })} onClick={() => void ask()}>
              {t('remove')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

type FilesProps = {
  proofs: readonly ProofFileFragment[]
  replace: (proof: ProofFileFragment, file: File) => void
  removed: () => void
}

/** The files of one line of the checklist, each replaced or deleted until staff have decided on it. */
export const ProofFiles = ({ proofs, replace, removed }: FilesProps) => (
  <ul style={sight.files}>
    {proofs.map((proof) => (
      <ProofFile key={proof.id} proof={proof} replace={(file) => replace(proof, file)} removed={removed} />
    ))}
  </ul>
)
