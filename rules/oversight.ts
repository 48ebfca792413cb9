import * as z from 'zod/mini'
import { postingConcerns, type PostingConcern } from './choices.ts'
import { choice, text, textOrNull } from './field.ts'
import { rule, wrongIf } from './rule.ts'
import type { Text } from './text.ts'

/** What the kinds of objection to a posting are called: to whoever reports one, and in the notice that one is taken down. */
export const concernNames: Readonly<Record<PostingConcern, Text>> = {
  DISCRIMINATION: { zh: '歧视性用语', en: 'discriminating wording' },
  FEES: { zh: '收费或收押金', en: 'a fee or a deposit' },
  FALSE_STATEMENT: { zh: '虚假工资或虚假岗位', en: 'false pay or a false job' },
  FRAUD: { zh: '传销或诈骗', en: 'a pyramid scheme or fraud' },
  OTHER: { zh: '其他', en: 'something else' },
}

const concern = choice('原因类别', 'kind of reason', postingConcerns)

/** Why somebody reports a posting. */
export const reportRule = rule(
  z.object({ concern, words: textOrNull('情况说明', 'description', 500) }),
  ({ concern: kind, words }) =>
    wrongIf(
      kind === 'OTHER' && !words?.trim(),
      'words',
      '选择“其他”时，请写明情况',
      'Say what it is when it is something else',
    ),
)

export type ReportInput = z.input<typeof reportRule.shape>

/** Why staff take a posting down. */
export const takedownRule = rule(z.object({ concern, reason: text('下架原因', 'reason', 2, 500) }))

export type TakedownInput = z.input<typeof takedownRule.shape>

/** Why staff put up again what was taken down. */
export const putUpRule = rule(z.object({ reason: text('恢复原因', 'reason', 2, 500) }))

/** Why an employer thinks that a posting should not have been taken down. */
export const appealRule = rule(z.object({ words: text('申诉理由', 'reason of the appeal', 2, 1_000) }))

/** What staff answer to people: to those who reported a posting that stays, and to an employer that appealed. */
export const answerRule = rule(z.object({ answer: text('答复', 'answer', 2, 500) }))
