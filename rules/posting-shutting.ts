import { degrees, type Degree } from './choices.ts'
import type { Text } from './text.ts'

interface Asked {
  readonly title?: string | null | undefined
  readonly conditions?: string | null | undefined
  readonly degree?: Degree | null | undefined
  readonly minYears?: number | null | undefined
  readonly mustSkillIds?: readonly string[] | null | undefined
}

const rankOf = (degree: Degree): number => degrees.indexOf(degree)
/** So many demanded things few people have all of. */
const manyDemands = 5

const freshGraduates = /应届(毕业)?生|fresh graduates?/i
/** `优先` beside it only prefers them. */
const preferring = /(应届(毕业)?生[^，。；,;]*优先|优先[^，。；,;]*应届(毕业)?生)/

/** What shuts out people with a long service, though it may be asked: advice while a posting is written, never a refusal. */
export function shutsOut({ title, conditions, degree, minYears, mustSkillIds }: Asked): Text[] {
  const words = `${title ?? ''}\n${conditions ?? ''}`
  const advice: readonly (readonly [boolean, Text])[] = [
    [
      freshGraduates.test(words) && !preferring.test(words),
      {
        zh: '只招应届生会排除所有服役多年的人；请写明“退役军人不受此限”。',
        en: '“Fresh graduates only” shuts out everybody who has served: say that it does not hold for veterans.',
      },
    ],
    [
      minYears != null && minYears > 0,
      {
        zh: '服役年限应计入工作经验：请写明“含服役期间的相关经历”，否则刚退役的人不敢投。',
        en: 'Years of service count as experience: say so, or people who have just left will not apply.',
      },
    ],
    [
      degree != null && rankOf(degree) >= rankOf('ASSOCIATE'),
      {
        zh: '大专及以上的学历要求会排除多数士兵；岗位并非必需的，请改为优先。',
        en: 'Asking for a college degree shuts out most soldiers: if the work does not need it, prefer it instead.',
      },
    ],
    [
      (mustSkillIds?.length ?? 0) > manyDemands,
      {
        zh: `必须具备的多于 ${manyDemands} 项，很少有人全部符合；可以培训的请移到“优先考虑”。`,
        en: `Few people have more than ${manyDemands} demanded things: move what can be learnt to “Welcome”.`,
      },
    ],
  ]
  return advice.flatMap(([isSo, text]) => (isSo ? [text] : []))
}
