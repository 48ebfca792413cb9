import { proofTypes } from '../../../../rules/evidence.ts'
import styles from '../../../core/evidence/proofs.module.css'

type Props = {
  label: string
  /** Straight from the camera; only pictures then. */
  camera?: boolean
  pick: (file: File) => void
}

/** A button that opens the camera or the gallery. */
export const FilePicker = ({ label, camera = false, pick }: Props) => (
  <label className={styles['pick']}>
    {label}
    <input
      type="file"
      accept={camera ? 'image/*' : proofTypes.join(',')}
      {...(camera ? { capture: 'environment' as const } : {})}
      onChange={({ target }) => {
        const file = target.files?.[0]
        // The same file may be chosen again.
        target.value = ''
        if (file) pick(file)
      }}
    />
  </label>
)
