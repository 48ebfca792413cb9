import * as z from 'zod/mini'
import { choice, flag, or, text, textOrNull, uniqueList, version } from './field.ts'
import { rule, wrongIf } from './rule.ts'
import type { Text } from './text.ts'

/** What of the own file goes with an application, as the person chooses. */
export const applicationParts = ['NAME', 'SERVICE', 'SKILLS', 'CERTIFICATES', 'SCHOOLING', 'WISHES'] as const
export type ApplicationPart = (typeof applicationParts)[number]

export const applicationPartNames: Readonly<Record<ApplicationPart, Text>> = {
  NAME: { zh: '姓名全称', en: 'the full name' },
  SERVICE: { zh: '服役经历', en: 'the service' },
  SKILLS: { zh: '技能', en: 'skills' },
  CERTIFICATES: { zh: '证书', en: 'certificates' },
  SCHOOLING: { zh: '学历', en: 'schooling' },
  WISHES: { zh: '求职意向', en: 'what work is wished for' },
}

/** Why an employer says no: reasons of the work, none of the person. */
export const declineReasons = [
  'FILLED',
  'SKILLS',
  'CERTIFICATE',
  'EXPERIENCE',
  'SCHOOLING',
  'PLACE',
  'START',
  'PAY',
  'UNREACHED',
  'OTHER',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** As the person reads them. */
export const declineReasonNames: Readonly<Record<DeclineReason, Text>> = {
  FILLED: { zh: '岗位已招满', en: 'the posting is filled' },
  SKILLS: { zh: '所需技能不符', en: 'the work needs other skills' },
  CERTIFICATE: { zh: '缺少必须的证书', en: 'a certificate that the work demands is missing' },
  EXPERIENCE: { zh: '相关经验不足', en: 'the work needs more experience' },
  SCHOOLING: { zh: '学历要求不符', en: 'the work demands other schooling' },
  PLACE: { zh: '工作地点不合适', en: 'the place of work does not suit' },
  START: { zh: '到岗时间不合适', en: 'the first day does not suit' },
  PAY: { zh: '待遇未能达成一致', en: 'no agreement on pay' },
  UNREACHED: { zh: '多次未能联系上', en: 'the person could not be reached' },
  OTHER: { zh: '其他原因', en: 'another reason' },
}

const applicationAnswers = ['INTERVIEW', 'OFFER', 'HIRE', 'DECLINE'] as const
export type ApplicationAnswer = (typeof applicationAnswers)[number]

/** One person applies this often in a day. */
export const mostApplicationsADay = 10

/** An employer that owes so many people a word opens no new posting. */
export const mostWordsOwed = 3

const [fewestWaiting, mostWaitingAtAll, waitingEach] = [20, 200, 10]

/** So many applications wait unanswered for one posting; then it takes no more until some are answered. */
export const mostWaiting = (headCount: number | null): number =>
  Math.min(mostWaitingAtAll, Math.max(fewestWaiting, (headCount ?? 1) * waitingEach))

const parts = uniqueList(
  choice('展示给单位的内容', 'part of the file', applicationParts),
  '项展示内容',
  'parts of the file',
  0,
  applicationParts.length,
)

const applicationMessage = text('求职留言', 'message', 0, 1_000)

/** What a person sends. */
export const applicationRule = rule(
  z.object({
    message: or(applicationMessage, ''),
    sees: parts,
    sharesPhone: or(flag('同意单位致电', 'consent to be called'), false),
  }),
)
export type ApplicationInput = z.input<typeof applicationRule.shape>

/** What a person would send, to be looked at before. */
export const applicationPartsRule = rule(z.object({ sees: parts }))

const answer = z.object({
  answer: choice('答复', 'answer', applicationAnswers),
  reason: z.nullish(choice('婉拒原因', 'reason', declineReasons)),
  words: textOrNull('附言', 'words', 500),
  version,
})

/** What an employer answers; declining says why. */
export const applicationAnswerRule = rule(answer, ({ answer: said, reason, words }) => [
  ...wrongIf(
    said === 'DECLINE' && reason == null,
    'reason',
    '婉拒时请选择原因',
    'Choose the reason when declining',
  ),
  ...wrongIf(
    said !== undefined && said !== 'DECLINE' && reason != null,
    'reason',
    '只有婉拒时才填写原因',
    'A reason goes with declining only',
  ),
  ...wrongIf(
    reason === 'OTHER' && !words?.trim(),
    'words',
    '选择“其他原因”时，请写明',
    'Say what it is when it is another reason',
  ),
])
export type ApplicationAnswerInput = z.input<typeof answer>

/** Why a person takes an application back; nothing has to be said. */
export const withdrawalRule = rule(z.object({ words: textOrNull('撤回说明', 'words', 500) }))
