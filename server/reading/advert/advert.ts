import type { ContractType, Degree, Shift } from '../../../rules/choices.ts'
import { normalise } from '../text/normalise.ts'
import { contractIn } from './contract.ts'
import { degreeIn } from './degree.ts'
import { shiftIn } from './shift.ts'
import type { SkillRead } from './skills.ts'
import { prefersVeterans } from './veterans.ts'
import { yearsIn } from './years.ts'

/** What an advert's words say of the work; null where they say nothing. */
export interface AdvertReading {
  readonly skills: readonly SkillRead[]
  readonly shift: Shift | null
  readonly veteransPreferred: boolean
  /** The least that is asked. */
  readonly degree: Degree | null
  readonly minYears: number | null
  readonly contractType: ContractType | null
}

/** Longer adverts are read to here. */
const longestText = 20_000

/** Reads an advert's running text, and words that its source lists beside it: the text knows better. */
export const advertReader =
  (skillsIn: (text: string) => SkillRead[]) =>
  (advert: string, listed: readonly string[] = []): AdvertReading => {
    const text = advert.slice(0, longestText)
    const plain = normalise(text)
    const list = normalise(listed.join('，'))
    return {
      skills: skillsIn(text),
      shift: shiftIn(plain) ?? shiftIn(list),
      veteransPreferred: prefersVeterans(plain) || prefersVeterans(list),
      degree: degreeIn(plain),
      minYears: yearsIn(plain),
      contractType: contractIn(plain),
    }
  }
