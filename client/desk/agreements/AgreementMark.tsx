import { agreementLooks, followUpLooks } from '../../core/agreements/looks.ts'
import { useFollowUp } from '../../core/agreements/use-follow-up.ts'
import type { FollowUpShownFragment } from '../../core/agreements/generated/agreement.ts'
import { useWords } from '../../core/agreements/words.ts'
import type { AgreementState } from '../../core/generated/schema.ts'
import { StateMark } from '../list/StateMark.tsx'

/** Where an agreement stands. */
export const AgreementMark = ({ state }: { state: AgreementState }) => {
  const t = useWords()
  return <StateMark kind={agreementLooks[state]}>{t(`agreement.state.${state}`)}</StateMark>
}

/** Where a follow-up stands, or what came of it. */
export const FollowUpMark = ({ followUp }: { followUp: FollowUpShownFragment }) => {
  const { standing } = useFollowUp()
  const { state, outcome } = followUp
  const kind = outcome && outcome !== 'STILL_THERE' ? 'refused' : followUpLooks[state]
  return <StateMark kind={kind}>{standing(followUp)}</StateMark>
}
