import { reference } from '../../reference/index.ts'
import type { VeteranRow } from '../../veterans/index.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { Ranked } from '../reasons/score.ts'
import { hard, soft, type WhyCondition } from './why-condition.ts'

/** Where a posting stands in a list that was put in order. */
export interface Placed {
  /** Its place, from 1; null when it is not shown as itself. */
  readonly rank: number | null
  /** The one that it is shown as a part of. */
  readonly foldedInto: string | null
  readonly match: Ranked | null
}

export function placedIn(ordered: readonly Ranked[], id: string): Placed {
  const at = ordered.findIndex(({ entry }) => entry.id === id)
  const holder = ordered.find(({ alike }) => alike.includes(id))
  return { rank: at < 0 ? null : at + 1, foldedInto: holder?.entry.id ?? null, match: ordered[at] ?? null }
}

const candidate = hard('CANDIDATE')
const folded = hard('FOLDED')
const spread = soft('SPREAD')
const unstated = soft('UNSTATED')
const rejected = soft('REJECTED')

function candidateOf(isCandidate: boolean, count: number): WhyCondition {
  return isCandidate
    ? candidate('PASSES', `在最接近的 ${count} 个候选岗位之中`, `It is among the ${count} nearest candidates`)
    : candidate(
        'FAILS',
        `不在最接近的 ${count} 个候选岗位之中：岗位名称、职业和技能与档案少有共同之处，或刚刚发布尚未收录`,
        `It is not among the ${count} nearest candidates: its title, occupation and skills have little in common with the file, or it was published a moment ago`,
      )
}

function rejectedOf(entry: PostingEntry, { occupations }: Pick<VeteranRow, 'occupations'>): WhyCondition[] {
  const [first] = entry.occupations
  const isRefused = occupations.some(({ id, answer }) => id === first?.id && answer === 'REJECTED')
  if (!first || !isRefused) return []
  const { zh, en } = reference().occupations.get(first.id)?.name ?? { zh: first.id, en: first.id }
  return [
    rejected(
      'FAILS',
      `本人在档案中否定了职业“${zh}”，不作为匹配依据`,
      `The person said no to the occupation “${en}”, which counts for nothing then`,
    ),
  ]
}

/** What says where a posting stands, once it is a candidate. */
function orderOf({ match, foldedInto }: Placed): WhyCondition[] {
  if (foldedInto !== null)
    return [
      folded(
        'FAILS',
        '与另一岗位几乎相同，列表只显示其中一个',
        'It is nearly the same as another posting, and only one of them is listed',
      ),
    ]
  if (match === null) return []
  return [
    ...(match.behind > 0
      ? [
          spread(
            'FAILS',
            '同一单位在前二十名已有三个岗位，本岗位排在同类岗位之后',
            'Its employer has three among the first twenty, so it comes behind the others of its label',
          ),
        ]
      : []),
    ...(match.stated === 0
      ? [
          unstated(
            'FAILS',
            '未注明或不符合期望的地点、薪资或合同类型，排在同类中注明并符合的岗位之后',
            'It does not state, or meet, the wished place, pay or contract, so it comes behind those of its label that do',
          ),
        ]
      : []),
  ]
}

interface Listed {
  readonly placed: Placed
  /** How many candidates were put in order. */
  readonly candidates: number
  /** Whether it passed all that keeps a posting out, so that being no candidate is what is left. */
  readonly passes: boolean
}

/** What decides the place of a posting, beside the reasons of its match. Pure. */
export function orderConditions(
  entry: PostingEntry,
  file: Pick<VeteranRow, 'occupations'>,
  { placed, candidates, passes }: Listed,
): WhyCondition[] {
  const isCandidate = placed.rank !== null || placed.foldedInto !== null
  return [
    ...(passes || isCandidate ? [candidateOf(isCandidate, candidates)] : []),
    ...orderOf(placed),
    ...rejectedOf(entry, file),
  ]
}
