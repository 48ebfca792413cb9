import { Banner } from '../../desk/panel/Banner.tsx'
import type { OwnEmployerFragment } from './generated/organisation.ts'
import { useWords } from '../words.ts'

type Told = Pick<OwnEmployerFragment, 'codeProvenElsewhere' | 'verification'>

/** What has befallen the credit code: another was verified under it, or the bureau has given it free. */
export const CodeNotes = ({ codeProvenElsewhere, verification: { state, reasons } }: Told) => {
  const t = useWords()
  const released = state === 'RETURNED' && reasons.find(({ field }) => field === 'codeRelease')
  return (
    <>
      {codeProvenElsewhere ? (
        <Banner
          type="warning"
          title={t('organisation.codeElsewhere')}
          description={t('organisation.codeElsewhereHint')}
        />
      ) : null}
      {released ? (
        <Banner
          type="error"
          title={t('organisation.codeReleased')}
          description={t('organisation.returnedReason', { reason: released.reason })}
        />
      ) : null}
    </>
  )
}
