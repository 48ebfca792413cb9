import { today } from '../format/dates.ts'
import { useFormat } from '../format/use-format.ts'
import type { ProofFileFragment } from '../records/generated/evidence.ts'
import { useWords } from './words.ts'

/** What is known of a file that was sent, in one line. */
export const useAbout = () => {
  const t = useWords()
  const format = useFormat()
  return ({ addedAt, validUntil, scanned, decided }: ProofFileFragment): string =>
    [
      t('added', { day: format.day(addedAt) }),
      validUntil
        ? t(validUntil < today() ? 'ranOut' : 'validUntilShort', { day: format.day(validUntil) })
        : null,
      t(scanned ? 'scanned' : 'notScanned'),
      decided ? t('decided') : null,
    ]
      .filter(Boolean)
      .join(' · ')
}
