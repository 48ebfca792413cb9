import { useTranslation } from 'react-i18next'
import type { Failure, FieldMessage } from '../../core/api/failure.ts'
import { FailureSummary } from '../notice/FailureSummary.tsx'
import { Notice } from '../notice/Notice.tsx'

/** How a form stands: what was found wrong with it, what the server refused, whether it is being sent. */
export type FormState = {
  readonly failure: Failure | undefined
  readonly conflict: string | null
  readonly lines: readonly FieldMessage[]
  /** Raised with every try. */
  readonly attempt: number
  readonly busy: boolean
}

/** What stands on top of a form: a change made elsewhere, or what has to be corrected. */
export const FormTrouble = ({ of: { failure, conflict, lines, attempt } }: { of: FormState }) => {
  const { t } = useTranslation()
  if (conflict === null) return <FailureSummary failure={failure} fields={lines} attempt={attempt} />
  return (
    <Notice kind="look" title={t('state.changed')} alert>
      <p>{t('state.changedText')}</p>
    </Notice>
  )
}
