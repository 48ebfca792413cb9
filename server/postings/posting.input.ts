import * as z from 'zod/mini'
import { text } from '../../rules/field.ts'
import { dayOf } from '../../rules/office-time.ts'
import { postingRule, type CheckedPosting, type PostingInput } from '../../rules/posting.ts'
import { rule } from '../../rules/rule.ts'
import { checked } from '../platform/checked.ts'
import { unknown } from '../reference/index.ts'

/** The posting as it may be kept at `now`, or `INVALID` naming every wrong field. */
export const checkedPosting = (input: PostingInput, now: Date): CheckedPosting =>
  checked(postingRule(dayOf(now)), input, (posting) => [
    ...unknown.occupation('occupationCode', posting.occupationCode || null),
    ...unknown.area('areaCode', posting.areaCode || null),
    ...unknown.skills('mustSkillIds', posting.mustSkillIds),
    ...unknown.skills('preferredSkillIds', posting.preferredSkillIds),
  ])

/** What may be checked while it is being typed. */
export const wordingRule = rule(
  z.object({
    title: text('岗位名称', 'title', 0, 1_000),
    conditions: text('招聘条件', 'list of conditions', 0, 10_000),
    content: text('工作内容', 'work content', 0, 10_000),
    place: text('工作地点', 'place of work', 0, 1_000),
  }),
)
