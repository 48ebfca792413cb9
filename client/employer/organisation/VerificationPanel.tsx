import { Steps } from 'antd'
import { StateMark, type MarkKind } from '../../desk/StateMark.tsx'
import type { EmployerFileFragment } from '../../desk/generated/graphql.ts'
import { useSharedText } from '../../desk/desk-text.ts'
import { useFormat } from '../../shared/format/use-format.ts'
import { useEmployerText } from '../employer-text.ts'

type Verification = EmployerFileFragment['verification']

const marks: Record<Verification['state'], MarkKind> = {
  UNSUBMITTED: 'quiet',
  PENDING: 'look',
  VERIFIED: 'done',
  RETURNED: 'refused',
  LAPSED: 'refused',
}

const useSentence = ({ state, validUntil, decidedBy }: Verification): string | null => {
  const t = useEmployerText()
  const format = useFormat()
  if (state === 'PENDING') return t('organisation.pending')
  if (state === 'RETURNED') return t('organisation.returned')
  if (state === 'LAPSED') return t('organisation.lapsed')
  if (state !== 'VERIFIED' || !validUntil) return null
  const day = format.day(validUntil)
  return decidedBy
    ? t('organisation.verifiedUntil', { day, by: decidedBy })
    : t('organisation.verifiedUntilShort', { day })
}

/** Where the organisation stands: handed in, being checked, verified until, or returned. */
export const VerificationPanel = ({ verification }: { verification: Verification }) => {
  const t = useEmployerText()
  const s = useSharedText()
  const format = useFormat()
  const { state, submittedAt, decidedAt } = verification
  const current = state === 'VERIFIED' ? 2 : state === 'UNSUBMITTED' ? 0 : 1
  const status =
    state === 'RETURNED' || state === 'LAPSED' ? 'error' : state === 'VERIFIED' ? 'finish' : 'process'
  return (
    <section className="desk-panel" aria-label={t('organisation.state')}>
      <h2>
        {t('organisation.state')} <StateMark kind={marks[state]}>{s(`verification.${state}`)}</StateMark>
      </h2>
      <Steps
        size="small"
        current={current}
        status={status}
        responsive
        items={[
          { title: t('organisation.step1'), content: submittedAt ? format.moment(submittedAt) : '' },
          { title: t('organisation.step2'), content: decidedAt ? format.moment(decidedAt) : '' },
          { title: t('organisation.step3') },
        ]}
      />
      <p className="desk-lead">{useSentence(verification)}</p>
    </section>
  )
}
