import type { Seeker } from '../meaning/seeker.ts'
import { surely } from '../meaning/sure.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { Circumstance } from './circumstance.ts'
import { tooFar } from './place.ts'

/** The most that each thing could add that does not go together; what goes together is not said. */
const most = { body: 1.5, refusal: 1 }

const none: readonly string[] = []

const shared = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.length === 0 || other.length === 0 ? none : one.filter((each) => other.includes(each))

const tooMuch = ({ limits }: Seeker, { body }: PostingEntry): readonly string[] => shared(limits, body)

function unwanted(seeker: Seeker, entry: PostingEntry): readonly string[] {
  const { refusals, refusedOccupations } = seeker
  const { unwanted: has, occupations } = entry
  const far = tooFar(seeker, entry)
  const said = shared(refusals, has)
  const conditions = far.length === 0 ? said : [...new Set([...said, ...far])]
  if (refusedOccupations.length === 0) return conditions
  const sure = occupations.filter(surely).map(({ id }) => id)
  return [...conditions, ...shared(refusedOccupations, sure)]
}

/** What the work asks of a body that does not allow it. Said to the person alone. */
export const body: Circumstance = {
  kind: 'BODY',
  state: (seeker, entry) => (tooMuch(seeker, entry).length > 0 ? 'MISSING' : null),
  most: (seeker, entry) => most.body * tooMuch(seeker, entry).length,
  facts: (seeker, entry) => ({ id: tooMuch(seeker, entry).join('|') }),
}

/** Conditions and occupations that the person does not want. */
export const refusal: Circumstance = {
  kind: 'REFUSAL',
  state: (seeker, entry) => (unwanted(seeker, entry).length > 0 ? 'MISSING' : null),
  most: (seeker, entry) => most.refusal * unwanted(seeker, entry).length,
  facts(seeker, entry) {
    const where = tooFar(seeker, entry).length > 0 ? entry.areas.slice(0, 1) : none
    return { id: [...unwanted(seeker, entry), ...where].join('|') }
  },
}
