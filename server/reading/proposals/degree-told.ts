import { degrees, type Degree } from '../../../rules/choices.ts'
import type { Clause } from '../service/clauses.ts'
import { spanOf, type ProposalSpan } from './proposal.ts'

const degreeWords: readonly (readonly [Degree, string])[] = [
  ['JUNIOR_HIGH', '初中|初级中学|middle school|junior high(?: school)?'],
  ['HIGH_SCHOOL', '高中|中专|中技|技校|职高|职业高中|职业中专|high school|vocational school'],
  ['ASSOCIATE', "大专|专科|高职|大学专科|associate degree|associate's degree|junior college"],
  ['BACHELOR', "本科|大学本科|学士|大学(?=毕业|学历|文化|文凭)|bachelor(?:'s)?(?: degree)?"],
  ['MASTER', "硕士|研究生|master(?:'s)?(?: degree)?"],
  ['DOCTORATE', "博士|phd|doctorate|doctor's degree"],
]
const ways =
  '(?:全日制|统招|自考|函授|成人|普通|国家开放大学|电大|在职|脱产|退伍后|军校|部队院校|地方)?(?:的)?'
const told =
  '(?:我|本人)?(?:是|有|取得|拿到|拿了|读了|读过|读的|读完|念了|念过|念的|念到|上了|上过|上的|上完|考上|i have an? |have an? )?(?:了|个)?'
const ends =
  '(?:在?读?(?:学历|毕业证?(?:生)?|文凭|文化(?:程度|水平)?|肄业|生|学位|毕业的)?|school)? ?(?:graduate|diploma|degree)?(?:了|的)?'
/** Whoever has it. */
const another =
  /孩子|儿子|女儿|老婆|爱人|媳妇|对象|丈夫|妻子|学员|战友|学生|教|辅导|招|son|daughter|wife|husband|taught/
/** Only a part that is schooling and nothing else: who teaches 高中数学 has said nothing of the own. */
const degreeIn = degreeWords.map(
  ([degree, words]) =>
    [
      degree,
      new RegExp(
        `^(?:最高)?(?:文化程度|学历)?(?:是|为)?[: ]?${told}${ways}(?:${words})${ends}$` +
          `|^${told}${ways}(?:${words})[\\u3400-\\u9fff]{2,6}毕业的?$` +
          `|(?:${words})(?:学历|毕业|文凭|文化|学位|(?:里|学校)?(?:学|读)的?[^教]{2,8}$)` +
          `|(?:读|念|上|考)(?:了|过|的|完|到)?(?:个|[一二两三四半\\d]年(?:半|的)?)?${ways}(?:${words})`,
      ),
    ] as const,
)
/** 没念完初中, 大专还没毕业, 本科在读. */
const unfinished = /没|未|不|在读|还在|正在|准备|打算|想/

const rankOf = ({ value }: ProposalSpan): number => degrees.findIndex((degree) => degree === value)

/** The highest degree that a text says its writer has. */
export function degreesTold(clauses: readonly Clause[]): ProposalSpan[] {
  const read = clauses.flatMap((clause): ProposalSpan[] => {
    const text = clause.text.trim()
    const found = degreeIn.findLast(([, pattern]) => pattern.test(text))
    return found && !unfinished.test(text) && !another.test(text)
      ? [{ kind: 'DEGREE', value: found[0], ...spanOf(clause) }]
      : []
  })
  return read.toSorted((one, other) => rankOf(other) - rankOf(one)).slice(0, 1)
}
