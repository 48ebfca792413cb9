import { Finding, StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import text from '../../desk/text.module.css'
import { Panel } from '../../desk/panel/Panel.tsx'
import type { OwnEmployerFragment } from './generated/organisation.ts'
import { CodeNotes } from './CodeNotes.tsx'
import { RenewButton } from './RenewButton.tsx'
import styles from './organisation.module.css'
import { useFieldLabel } from './use-field-label.ts'
import { useWords } from '../words.ts'

type Verification = OwnEmployerFragment['verification']
type Held = Pick<OwnEmployerFragment, 'heldWording'>

const marks: Record<Verification['state'], MarkKind> = {
  UNSUBMITTED: 'quiet',
  PENDING: 'look',
  VERIFIED: 'done',
  RETURNED: 'refused',
  LAPSED: 'refused',
}

const useSentence = ({ state, validUntil, inForceUntil, decidedBy }: Verification): string | null => {
  const t = useWords()
  const format = useFormat()
  const until = inForceUntil ? { day: format.day(inForceUntil) } : null
  if (until && state === 'PENDING') return t('organisation.renewing', until)
  if (until && state === 'RETURNED') return t('organisation.renewalReturned', until)
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
  const t = useWords()
  const checking: MarkKind = state === 'PENDING' ? 'look' : state === 'UNSUBMITTED' ? 'quiet' : 'done'
  const outcome: MarkKind = state === 'VERIFIED' ? 'done' : 'quiet'
  return [
    { title: t('organisation.step1'), at: submittedAt, kind: submittedAt ? 'done' : 'quiet' },
    { title: t('organisation.step2'), at: decidedAt, kind: state === 'RETURNED' ? 'refused' : checking },
    { title: t('organisation.step3'), at: null, kind: state === 'LAPSED' ? 'refused' : outcome },
  ]
}

/** That the wording is what a clerk has to look at, and which words. */
const HeldWording = ({ heldWording }: Held) => {
  const t = useWords()
  const labelOf = useFieldLabel()
  if (heldWording.length === 0) return null
  return (
    <>
      <p>{t('organisation.heldWording')}</p>
      {heldWording.map(({ field, from, words, rule }) => (
        <Finding key={`${field} ${from} ${rule}`} kind="look">
          {t('organisation.heldWords', { words, rule, field: labelOf(field) })}
        </Finding>
      ))}
    </>
  )
}

/** Where the organisation stands: handed in, being checked, verified until, or returned. */
export const VerificationPanel = ({ employer }: { employer: OwnEmployerFragment }) => {
  const t = useWords()
  const format = useFormat()
  const { verification, heldWording } = employer
  const { state } = verification
  return (
    <Panel
      title={t('organisation.state')}
      beside={<StateMark kind={marks[state]}>{t(`shared:verification.${state}`)}</StateMark>}
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
      {employer.myRole === 'OWNER' ? <RenewButton employer={employer} /> : null}
      <CodeNotes {...employer} />
      <HeldWording heldWording={heldWording} />
    </Panel>
  )
}
