import type { Shift } from '../../../rules/choices.ts'
import { plainText } from '../text/normalise.ts'
import { shiftIn } from './shift.ts'
import type { SkillRead } from './skills.ts'
import { prefersVeterans } from './veterans.ts'

/** What an advert's words say of the work. */
export interface AdvertReading {
  readonly skills: readonly SkillRead[]
  readonly shift: Shift | null
  readonly veteransPreferred: boolean
}

/** Longer adverts are read to here. */
const longestText = 20_000

export const advertReader =
  (skillsIn: (text: string) => SkillRead[]) =>
  (advert: string): AdvertReading => {
    const text = advert.slice(0, longestText)
    const plain = plainText(text).text
    return { skills: skillsIn(text), shift: shiftIn(plain), veteransPreferred: prefersVeterans(plain) }
  }
