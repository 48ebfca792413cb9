import type { LeavingReason } from '../../../rules/follow-up.ts'
import type { Shift } from '../../../rules/choices.ts'
import type { Text } from '../../../rules/text.ts'
import { termsInForce, type AgreementRow } from '../agreement.ts'
import type { FollowUpRow } from './follow-up.ts'

/** What a reason for leaving suggests to change in the wishes: a proposal, never a fact. */
export interface LeavingWishesRow {
  readonly reason: LeavingReason
  readonly said: Text
  readonly payAbove: number | null
  readonly areaCodes: readonly string[]
  readonly notShift: Shift | null
}

/** Districts have six digits; what lies deeper is too narrow to look for work in. */
const districtOf = (path: readonly string[]): string[] => path.filter((code) => code.length === 6).slice(0, 1)

/** By the person's own words alone; null when nobody left, the person did not say why, or the reason says nothing of wishes. Pure. */
export function leavingWishes(
  row: AgreementRow,
  followUps: readonly FollowUpRow[],
  shift: Shift | null,
): LeavingWishesRow | null {
  const isLeft = ({ outcome }: FollowUpRow) => outcome === 'LEFT' || outcome === 'NEVER_BEGAN'
  const reason = followUps.find((each) => isLeft(each) && each.personAnswer?.reason)?.personAnswer?.reason
  if (!reason || row.endedBecause === null) return null
  const nothing = { reason, payAbove: null, areaCodes: [], notShift: null }
  const pay = termsInForce(row)?.pay
  if (reason === 'PAY' && pay !== undefined)
    return {
      ...nothing,
      payAbove: pay,
      said: {
        zh: `您因报酬离开，原来每月 ${pay} 元。要把期望报酬提到高于 ${pay} 元吗？`,
        en: `You left because of the pay, CNY ${pay} a month. Look for more than that?`,
      },
    }
  const near = districtOf(row.homePath)
  if (reason === 'DISTANCE' && near.length > 0)
    return {
      ...nothing,
      areaCodes: near,
      said: {
        zh: '您因离家远离开。要优先看家附近的岗位吗？',
        en: 'You left because of the way to work. Look near home first?',
      },
    }
  if (reason === 'SHIFT')
    return {
      ...nothing,
      notShift: shift,
      said: {
        zh: '您因工作时间或班次离开。要调整期望的班次吗？',
        en: 'You left because of the hours or shifts. Change the shifts that fit you?',
      },
    }
  return null
}
