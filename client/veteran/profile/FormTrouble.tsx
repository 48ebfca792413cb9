import type { Failure, FieldMessage } from '../../core/api/failure.ts'
import { FailureSummary } from '../../phone/notice/FailureSummary.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { useWords } from '../words.ts'

type FormTroubleProps = {
  failure: Failure | undefined
  conflict: boolean
  lines?: readonly FieldMessage[]
  attempt?: number
}

/** What stands on top of a form of the file: a change made elsewhere, or what has to be corrected. */
export const FormTrouble = ({ failure, conflict, lines, attempt = 0 }: FormTroubleProps) => {
  const t = useWords()
  if (conflict)
    return (
      <Notice kind="look" title={t('conflict.title')} alert>
        <p>{t('conflict.text')}</p>
      </Notice>
    )
  return <FailureSummary failure={failure} {...(lines ? { fields: lines } : {})} attempt={attempt} />
}
