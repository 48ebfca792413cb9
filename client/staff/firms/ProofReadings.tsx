import { useWords as useProofWords } from '../../core/evidence/words.ts'
import { useFormat } from '../../core/format/use-format.ts'
import type { FirmFragment } from './generated/firms.ts'

/** Who of the staff has opened its files. */
export const ProofReadings = ({ readings }: { readings: NonNullable<FirmFragment['proofReadings']> }) => {
  const t = useProofWords()
  const format = useFormat()
  if (readings.length === 0) return null
  return (
    <details>
      <summary>{t('readings')}</summary>
      <ul>
        {readings.map(({ at, reader, kind }) => (
          <li key={`${at} ${kind} ${reader}`}>
            {format.moment(at)} {reader} {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
