import type { ContractType, Shift } from '../../../rules/choices.ts'
import { reference } from '../../reference/index.ts'
import type { Scored } from '../reasons/score.ts'
import type { Reason } from '../reasons/reason.ts'
import type { Seeker, SeekerFile } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { OpenTrainings, Way } from '../ways/way.ts'

export type ChangeKind = 'CONFIRM' | 'SHIFT' | 'CONTRACT' | 'START' | 'PAY' | 'PLACE' | 'LEARN' | 'OCCUPATION'

/** One fact that would be otherwise. */
export interface Change {
  readonly kind: ChangeKind
  /** A skill, an area or an occupation. */
  readonly id: string | null
  /** Days of trainings, or CNY a month. */
  readonly number: number | null
  readonly shift: Shift | null
  readonly contract: ContractType | null
  /** The last day on which one may start. */
  readonly day: string | null
  readonly way: Way | null
  /** How dear it is, as days of learning: only to put changes in order. */
  readonly cost: number
  readonly changed: (file: SeekerFile) => SeekerFile
}

type Said = Partial<Omit<Change, 'kind' | 'cost' | 'changed'>>

const change = (kind: ChangeKind, cost: number, changed: Change['changed'], said: Said = {}): Change => ({
  kind,
  cost,
  changed,
  id: null,
  number: null,
  shift: null,
  contract: null,
  day: null,
  way: null,
  ...said,
})

/** What a wish costs to loosen, as days of learning: hours and contract a fortnight, pay by what is let go, a place by being another one. */
const costs = { confirm: 0, shift: 14, contract: 14, start: 14, payOfAll: 300, place: 30, occupation: 90 }

type Wishes = SeekerFile['wishes']

const wishing =
  (wished: (wishes: Wishes) => Partial<Wishes>): Change['changed'] =>
  (file) => ({ ...file, wishes: { ...file.wishes, ...wished(file.wishes) } })

/** The file that says of these that they are there. */
const having =
  (ids: readonly string[]): Change['changed'] =>
  (file) => ({
    ...file,
    skills: [
      ...file.skills.filter(({ id }) => !ids.includes(id)),
      ...ids.map((id) => ({ id, answer: 'CONFIRMED' as const, words: [], confidence: 1 })),
    ],
  })

/** Where the work is, as a wish would name it: the district, else what is stated. */
const wishable = ({ areas }: PostingEntry): string | null =>
  areas.find((code) => code.length === 6) ?? areas[0] ?? null

const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

const payOf = ({ payMin, payMax }: PostingEntry): number => payMax ?? payMin ?? 0

/** The courses of a way, and all that they give. */
function learning(id: string, way: Way, trainings: OpenTrainings): Change {
  const given = way.steps.flatMap((step) => [
    step.id,
    ...((trainings.get(step.id) ?? []).find(({ _id }) => _id === step.training)?.gives ?? []),
  ])
  const days = way.days
  return change('LEARN', days, having([...new Set([...given, id])]), { id, number: days, way })
}

/** For one that is demanded and not there: to say so, or to learn it. */
function forSkill({ id, likely, way, number, trainings: ids }: Reason, trainings: OpenTrainings): Change[] {
  if (id === null) return []
  if (likely) return [change('CONFIRM', costs.confirm, having([id]), { id })]
  const [training] = ids
  const direct: Way | null =
    training === undefined || number === null
      ? null
      : { days: number, steps: [{ id, years: 0, days: number, training }] }
  const shortest = way ?? direct
  return shortest === null ? [] : [learning(id, shortest, trainings)]
}

type ForWish = (seeker: Seeker, entry: PostingEntry) => Change | null

/** What could be otherwise for a wish that the posting does not meet. */
const forWishes: Partial<Record<Reason['kind'], ForWish>> = {
  SHIFT(_, { shift }) {
    if (shift === null) return null
    const more = wishing(({ shifts }) => ({ shifts: [...shifts, shift] }))
    return change('SHIFT', costs.shift, more, { shift })
  },
  CONTRACT(_, { contract }) {
    if (contract === null) return null
    const more = wishing(({ contractTypes = [] }) => ({ contractTypes: [...contractTypes, contract] }))
    return change('CONTRACT', costs.contract, more, { contract })
  },
  PAY({ payMin }, entry) {
    const number = payOf(entry)
    const less = wishing(() => ({ payMin: number }))
    return change('PAY', costs.payOfAll * (1 - number / Math.max(1, payMin)), less, { number })
  },
  AVAILABILITY(_, { validUntilDay }) {
    const day = dayOf(validUntilDay)
    const earlier = wishing(() => ({ availableFrom: day }))
    return change('START', costs.start, earlier, { day })
  },
  AREA(_, entry) {
    const id = wishable(entry)
    if (id === null) return null
    const wider = wishing(({ areaCodes }) => ({ areaCodes: [...areaCodes, id] }))
    return change('PLACE', costs.place, wider, { id })
  },
}

/** To wish for the occupation, where the posting surely is for one. */
function forOccupation({ wishedOccupations }: Seeker, { occupations }: PostingEntry): Change[] {
  const id = occupations[0]?.id
  if (id === undefined || wishedOccupations.includes(id) || !reference().occupations.has(id)) return []
  const more = wishing(({ occupationCodes }) => ({ occupationCodes: [...occupationCodes, id] }))
  return [change('OCCUPATION', costs.occupation, more, { id })]
}

/** Every single fact that could be otherwise, cheapest first. Pure. */
export function possibleChanges(
  seeker: Seeker,
  entry: PostingEntry,
  { reasons }: Pick<Scored, 'reasons'>,
  trainings: OpenTrainings,
): Change[] {
  const own = reasons.some(({ kind, state }) => kind === 'OCCUPATION' && state === 'MET')
  const all = [
    ...reasons.flatMap((reason) => {
      if (reason.demanded && reason.state !== 'MET') return forSkill(reason, trainings)
      return reason.state === 'MISSING' ? (forWishes[reason.kind]?.(seeker, entry) ?? []) : []
    }),
    ...(own ? [] : forOccupation(seeker, entry)),
  ]
  // One course may give several things that are lacking.
  const each = new Map(all.map((one) => [`${one.kind} ${coursesOf(one) ?? one.id}`, one]))
  return [...each.values()].toSorted((one, other) => one.cost - other.cost)
}

const coursesOf = ({ way }: Change): string | undefined => way?.steps.map(({ training }) => training).join()
