import { StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import type { EmployerFileFragment } from '../../core/records/generated/employer.ts'
import { useSharedText } from '../../desk/words.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useEmployerText } from '../words.ts'
import text from '../../desk/text.module.css'
import { Panel } from '../../desk/panel/Panel.tsx'
import styles from './organisation.module.css'

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

type Step = { title: string; at: string | null; kind: MarkKind }

const useSteps = ({ state, submittedAt, decidedAt }: Verification): Step[] => {
  const t = useEmployerText()
  const checking: MarkKind = state === 'PENDING' ? 'look' : state === 'UNSUBMITTED' ? 'quiet' : 'done'
  const outcome: MarkKind = state === 'VERIFIED' ? 'done' : 'quiet'
  return [
    { title: t('organisation.step1'), at: submittedAt, kind: submittedAt ? 'done' : 'quiet' },
    { title: t('organisation.step2'), at: decidedAt, kind: state === 'RETURNED' ? 'refused' : checking },
    { title: t('organisation.step3'), at: null, kind: state === 'LAPSED' ? 'refused' : outcome },
  ]
}

/** Where the organisation stands: handed in, being checked, verified until, or returned. */
export const VerificationPanel = ({ verification }: { verification: Verification }) => {
  const t = useEmployerText()
  const s = useSharedText()
  const format = useFormat()
  const { state } = verification
  return (
    <Panel
      title={t('organisation.state')}
      beside={<StateMark kind={marks[state]}>{s(`verification.${state}`)}</StateMark>}
    >
      <ol className={styles['steps']}>
        {useSteps(verification).map(({ title, at, kind }) => (
          <li key={title}>
            <StateMark kind={kind}>{title}</StateMark>
            <span className={text['also']}>{at ? format.moment(at) : null}</span>
          </li>
        ))}
      </ol>
      <p className={text['lead']}>{useSentence(verification)}</p>
    </Panel>
  )
}
