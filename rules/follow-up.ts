import * as z from 'zod/mini'
import { choice, day, flag, orNull, text, textOrNull, version } from './field.ts'
import { rule, wrongIf, type Right, type WrongField } from './rule.ts'
import type { Text } from './text.ts'

/** What a side says when it is asked whether the work is kept. */
export const stayAnswers = ['STILL_THERE', 'LEFT', 'NEVER_BEGAN', 'OTHER'] as const
export type StayAnswer = (typeof stayAnswers)[number]

export const stayAnswerNames: Readonly<Record<StayAnswer, Text>> = {
  STILL_THERE: { zh: '仍在岗', en: 'still there' },
  LEFT: { zh: '已离职', en: 'not there any more' },
  NEVER_BEGAN: { zh: '未到岗', en: 'never begun' },
  OTHER: { zh: '其他情况', en: 'something else' },
}

export const leavingSides = ['PERSON', 'EMPLOYER', 'BOTH'] as const
export type LeavingSide = (typeof leavingSides)[number]

/** Why work was left: a closed list. */
export const leavingReasons = [
  ...(['PAY', 'DISTANCE', 'SHIFT', 'OTHER_THAN_SAID', 'TOO_HEAVY', 'PROMISES', 'HEALTH', 'FAMILY'] as const),
  ...(['OTHER_WORK', 'LEARNING', 'LESS_WORK', 'NOT_SUITED', 'OTHER'] as const),
] as const
export type LeavingReason = (typeof leavingReasons)[number]

export const leavingReasonNames: Readonly<Record<LeavingReason, Text>> = {
  PAY: { zh: '报酬', en: 'the pay' },
  DISTANCE: { zh: '离家太远或通勤不便', en: 'the way to work' },
  SHIFT: { zh: '工作时间或班次', en: 'the hours or shifts' },
  OTHER_THAN_SAID: { zh: '工作内容与当初所说不符', en: 'the work is other than was said' },
  TOO_HEAVY: { zh: '劳动强度大或不安全', en: 'the work is too heavy or dangerous' },
  PROMISES: { zh: '社保等承诺没有兑现', en: 'what was promised, such as insurance, was not kept' },
  HEALTH: { zh: '身体原因', en: 'health' },
  FAMILY: { zh: '家庭原因', en: 'family' },
  OTHER_WORK: { zh: '找到其他工作', en: 'other work has been found' },
  LEARNING: { zh: '去学习或培训', en: 'learning' },
  LESS_WORK: { zh: '单位减员或停工', en: 'the employer has less work' },
  NOT_SUITED: { zh: '不适应岗位', en: 'the work did not suit the person' },
  OTHER: { zh: '其他原因', en: 'another reason' },
}

/** What is known of kept work. */
export const followUpOutcomes = ['STILL_THERE', 'LEFT', 'NEVER_BEGAN', 'UNKNOWN'] as const
export type FollowUpOutcome = (typeof followUpOutcomes)[number]

const leaving = {
  leftOn: orNull(day('离职日期', 'last day of work')),
  endedBy: orNull(choice('离职方式', 'side that ended it', leavingSides)),
  reason: orNull(choice('离职原因', 'reason for leaving', leavingReasons)),
}

const answer = z.object({
  answer: choice('在岗情况', 'answer', stayAnswers),
  ...leaving,
  words: textOrNull('说明', 'explanation', 500),
  version,
})

export type FollowUpAnswerInput = z.input<typeof answer>

type Leaving = Pick<Right<FollowUpAnswerInput>, 'leftOn' | 'endedBy' | 'reason'>

/** That work is over says since when, by whom and why; nothing else says so. */
function wrongLeaving(said: string | undefined, { leftOn, endedBy, reason }: Leaving): WrongField[] {
  const [hasLeft, isOver] = [said === 'LEFT', said === 'LEFT' || said === 'NEVER_BEGAN']
  return [
    ...wrongIf(hasLeft && leftOn == null, 'leftOn', '请填写离职日期', 'Give the last day of work'),
    ...wrongIf(
      !hasLeft && leftOn != null,
      'leftOn',
      '只有已离职的才填写离职日期',
      'A last day goes with leaving',
    ),
    ...wrongIf(isOver && endedBy == null, 'endedBy', '请选择由谁提出', 'Choose who ended it'),
    ...wrongIf(isOver && reason == null, 'reason', '请选择原因', 'Choose the reason'),
    ...wrongIf(
      !isOver && (endedBy != null || reason != null),
      'reason',
      '只有已离职或未到岗的才填写原因',
      'A reason goes with leaving or not beginning',
    ),
  ]
}

const wrongAnswer = (given: Right<FollowUpAnswerInput>): WrongField[] => [
  ...wrongLeaving(given.answer, given),
  ...wrongIf(
    (given.answer === 'OTHER' || given.reason === 'OTHER') && !given.words?.trim(),
    'words',
    '请写明具体情况',
    'Say what it is',
  ),
]

/** What a side says of whether the work is kept. */
export const followUpAnswerRule = rule(answer, wrongAnswer)

/** What came of a call. What was said is an answer like any other. */
export const followUpCallRule = rule(
  z.object({
    isReached: flag('是否接通', 'whether somebody was reached'),
    side: choice('回访对象', 'side that was called', ['VETERAN', 'EMPLOYER']),
  }),
)

const decision = z.object({
  outcome: choice('认定结果', 'outcome', followUpOutcomes),
  ...leaving,
  words: text('认定理由', 'reason', 4, 500),
  version,
})

export type FollowUpDecisionInput = z.input<typeof decision>

/** What staff decide where the sides say different things. */
export const followUpDecisionRule = rule(decision, (given) => wrongLeaving(given.outcome, given))
