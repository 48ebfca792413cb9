import { degrees } from '../../../rules/choices.ts'
import { degreeNames } from '../../../rules/choice-names.ts'
import type { Text } from '../../../rules/text.ts'
import { areaNamed, reference } from '../../reference/index.ts'
import type { Seeker } from '../meaning/seeker.ts'
import { liesWithin, type PostingEntry, type PostingFilters } from '../posting-index.ts'
import { hard, type WhyCondition } from './why-condition.ts'

const inArea = hard('AREA')
const paid = hard('PAY')
const schooled = hard('DEGREE')
const certified = hard('CERTIFICATE')

const namesOf = (codes: readonly string[]): Text => {
  const names = codes.map((code) => areaNamed(code).name)
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

function areaOf({ areas }: PostingEntry, { areas: wished }: PostingFilters): WhyCondition[] {
  if (wished.length === 0) return []
  const wish = namesOf(wished)
  if (areas[0] === undefined)
    return [
      inArea(
        'UNKNOWN',
        `期望地区为${wish.zh}；岗位未注明地点`,
        `Wished: ${wish.en}. The posting states no place`,
      ),
    ]
  const lies = areaNamed(areas[0]).name
  return liesWithin(areas, wished)
    ? [
        inArea(
          'PASSES',
          `期望地区为${wish.zh}，岗位在${lies.zh}`,
          `Wished: ${wish.en}. The posting is in ${lies.en}`,
        ),
      ]
    : [
        inArea(
          'FAILS',
          `期望地区为${wish.zh}，岗位在${lies.zh}，不在其中`,
          `Wished: ${wish.en}. The posting is in ${lies.en}, outside`,
        ),
      ]
}

function payOf({ payMin, payMax }: PostingEntry, { payAtLeast }: PostingFilters): WhyCondition[] {
  if (payAtLeast === 0) return []
  const wish = [`期望月薪不低于 ${payAtLeast} 元`, `Wished: CNY ${payAtLeast} a month at least`] as const
  if (payMax === null && payMin === null)
    return [paid('UNKNOWN', `${wish[0]}；岗位未注明薪资`, `${wish[1]}. The posting states no pay`)]
  const most = payMax ?? payMin ?? 0
  const isEnough = payMax === null || payMax >= payAtLeast
  return [
    isEnough
      ? paid('PASSES', `${wish[0]}，岗位最高 ${most} 元`, `${wish[1]}. The posting pays up to ${most}`)
      : paid('FAILS', `${wish[0]}，岗位最高只有 ${most} 元`, `${wish[1]}. The posting pays ${most} at most`),
  ]
}

const degreeAt = (rank: number): Text => {
  const degree = degrees[rank]
  return degree === undefined ? { zh: '不限', en: 'any' } : degreeNames[degree]
}

function degreeOf({ degreeRank }: PostingEntry, seeker: Seeker): WhyCondition[] {
  if (degreeRank === 0) return []
  const asked = degreeAt(degreeRank)
  if (seeker.degreeRank === null)
    return [
      schooled(
        'UNKNOWN',
        `岗位要求${asked.zh}；档案未填写学历，不因此排除`,
        `It asks for ${asked.en}. The file tells no schooling, which leaves nothing out`,
      ),
    ]
  const own = degreeAt(seeker.degreeRank)
  return degreeRank <= seeker.degreeRank
    ? [
        schooled(
          'PASSES',
          `岗位要求${asked.zh}，档案为${own.zh}`,
          `It asks for ${asked.en}; the file says ${own.en}`,
        ),
      ]
    : [
        schooled(
          'FAILS',
          `岗位要求${asked.zh}，档案为${own.zh}`,
          `It asks for ${asked.en}; the file says ${own.en}`,
        ),
      ]
}

function certificateOf(id: string, seeker: Seeker, { outOfReach }: PostingFilters): WhyCondition {
  const { zh, en } = reference().skills.get(id)?.name ?? { zh: id, en: id }
  if (seeker.held.has(id))
    return certified('PASSES', `岗位要求${zh}，档案中有`, `It demands: ${en}, which the file has`)
  if (outOfReach.includes(id))
    return certified(
      'FAILS',
      `岗位要求${zh}，档案中没有，目前也没有一年内可以学到的培训`,
      `It demands: ${en}, which the file has not and no open training gives within a year`,
    )
  return seeker.likely.has(id)
    ? certified(
        'PASSES',
        `岗位要求${zh}，服役经历中提到，尚待本人确认`,
        `It demands: ${en}, which the words on service suggest`,
      )
    : certified(
        'PASSES',
        `岗位要求${zh}，可以参加培训取得，不因此排除`,
        `It demands: ${en}, which a training gives; it is not left out for that`,
      )
}

/** What keeps a posting out of one person's list, each with both sides' fact. Pure. */
export const filterConditions = (
  entry: PostingEntry,
  seeker: Seeker,
  filters: PostingFilters,
): WhyCondition[] => [
  ...areaOf(entry, filters),
  ...payOf(entry, filters),
  ...degreeOf(entry, seeker),
  ...entry.mustCertificates.map((id) => certificateOf(id, seeker, filters)),
]
