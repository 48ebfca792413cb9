import { leavingReasonNames, stayAnswerNames } from '../../../rules/follow-up.ts'
import { say } from '../../../rules/text.ts'
import { useFormat } from '../format/use-format.ts'
import { useSession } from '../session/session.ts'
import type { FollowUpSaidFragment, FollowUpShownFragment } from './generated/agreement.ts'
import { useWords } from './words.ts'

type Side = 'VETERAN' | 'EMPLOYER'

/** What was said in a follow-up and what came of it, in words. */
export const useFollowUp = () => {
  const t = useWords()
  const format = useFormat()
  const { language, viewer } = useSession()

  const answerSaid = (side: Side, said: FollowUpSaidFragment): string => {
    const parts = [
      say(stayAnswerNames[said.answer], language) + (said.isByPhone ? t('followUp.byPhone') : ''),
      said.leftOn && t('followUp.left', { day: format.day(said.leftOn) }),
      said.endedBy && t('followUp.ended', { who: t(`followUp.by.${said.endedBy}`) }),
      said.reason && t('followUp.reason', { reason: say(leavingReasonNames[said.reason], language) }),
      said.words,
    ]
    return t('followUp.said', {
      who: t(`followUp.saidBy.${viewer?.role === side ? 'own' : side}`),
      answer: parts.filter(Boolean).join(t('followUp.comma')),
    })
  }

  /** Where it stands, or what holds once that is settled. */
  const standing = ({ state, outcome }: FollowUpShownFragment): string =>
    outcome ? t(`followUp.outcome.${outcome}`) : t(`followUp.state.${state}`)

  /** All that was said so far, as the viewer may know. */
  const saidIn = ({ personAnswer, employerAnswer, decision }: FollowUpShownFragment): string[] => [
    ...(personAnswer ? [answerSaid('VETERAN', personAnswer)] : []),
    ...(employerAnswer ? [answerSaid('EMPLOYER', employerAnswer)] : []),
    ...(decision ? [t('followUp.decided', { words: decision.words })] : []),
  ]

  return { answerSaid, standing, saidIn }
}
