import { degrees, ranks, shifts, workLimits, workRefusals } from '../../../rules/choices.ts'
import type { ReadProposal } from '../../reading/index.ts'
import { reference } from '../../reference/index.ts'
import type { VeteranChange } from '../veteran.store.ts'
import type { VeteranRow } from '../veteran.ts'

/** What the person's words say for a field that is still empty. */
export interface Proposal extends ReadProposal {
  readonly key: string
}

type Filled = Pick<VeteranRow, 'degree' | 'servicePeriods' | 'rank' | 'wishes' | 'limits'>
type File = Filled & Pick<VeteranRow, 'answeredProposals'>
type Kind = ReadProposal['kind']

const mostOf = { occupations: 10, areas: 10, periods: 10 }

/** Whether the file has room for it: what the person has stated otherwise is not asked again. */
const hasRoom: Readonly<Record<Kind, (file: File, value: string) => boolean>> = {
  DEGREE: ({ degree }) => degree === null,
  SERVICE_YEARS: ({ servicePeriods }) =>
    servicePeriods.length < mostOf.periods &&
    servicePeriods.every(({ startYear, endYear }) => startYear === null && endYear === null),
  OCCUPATION: ({ wishes: { occupationCodes } }, code) =>
    reference().occupations.has(code) &&
    !occupationCodes.includes(code) &&
    occupationCodes.length < mostOf.occupations,
  AREA: ({ wishes: { areaCodes } }, code) =>
    reference().areas.has(code) && !areaCodes.includes(code) && areaCodes.length < mostOf.areas,
  PAY_MIN: ({ wishes: { payMin } }) => payMin === null || payMin === undefined,
  SHIFT: ({ wishes }) => wishes.shifts.length === 0,
  RANK: ({ rank }) => (rank ?? null) === null,
  REFUSAL: ({ wishes: { refusals = [] } }, refusal) => refusals.every((each) => each !== refusal),
  REFUSED_OCCUPATION: ({ wishes: { occupationCodes, refusedOccupationCodes = [] } }, code) =>
    reference().occupations.has(code) &&
    ![...occupationCodes, ...refusedOccupationCodes].includes(code) &&
    refusedOccupationCodes.length < mostOf.occupations,
  LIMIT: ({ limits = [] }, limit) => limits.every((each) => each !== limit),
}

/** Years of the years that are proposed. */
export const yearsOf = (value: string) => {
  const [startYear = 0, endYear = 0] = value.split('-').map(Number)
  return { startYear, endYear }
}

/** What is to be asked: not answered yet, and room for it. */
export const openProposals = (file: File, read: readonly ReadProposal[]): Proposal[] =>
  read
    .map((proposal) => ({ ...proposal, key: `${proposal.kind}:${proposal.value}` }))
    .filter(
      ({ key, kind, value }) => !(file.answeredProposals ?? []).includes(key) && hasRoom[kind](file, value),
    )

/** The file with one of them in its field. */
function filled(file: File, { kind, value }: Proposal): Partial<Filled> {
  const { wishes, servicePeriods } = file
  switch (kind) {
    case 'DEGREE':
      return { degree: degrees.find((degree) => degree === value) ?? file.degree }
    case 'SERVICE_YEARS': {
      const [first, ...others] = servicePeriods
      return { servicePeriods: [{ branch: null, specialtyId: null, ...first, ...yearsOf(value) }, ...others] }
    }
    case 'OCCUPATION':
      return { wishes: { ...wishes, occupationCodes: [...wishes.occupationCodes, value] } }
    case 'AREA':
      return { wishes: { ...wishes, areaCodes: [...wishes.areaCodes, value] } }
    case 'PAY_MIN':
      return { wishes: { ...wishes, payMin: Number(value) } }
    case 'SHIFT':
      return { wishes: { ...wishes, shifts: shifts.filter((shift) => shift === value) } }
    case 'RANK':
      return { rank: ranks.find((rank) => rank === value) ?? null }
    case 'REFUSAL': {
      const refusals = workRefusals.filter((each) => each === value)
      return { wishes: { ...wishes, refusals: [...(wishes.refusals ?? []), ...refusals] } }
    }
    case 'REFUSED_OCCUPATION': {
      const refusedOccupationCodes = [...(wishes.refusedOccupationCodes ?? []), value]
      return { wishes: { ...wishes, refusedOccupationCodes } }
    }
    case 'LIMIT':
      return { limits: [...(file.limits ?? []), ...workLimits.filter((each) => each === value)] }
  }
}

/** So many answers are remembered, the newest. */
const remembered = 200

/** What follows from answers: fields of what was confirmed, and that none of them is asked again. */
export function withProposalAnswers(
  file: File,
  open: readonly Proposal[],
  answers: readonly { readonly key: string; readonly answer: 'CONFIRMED' | 'REJECTED' }[],
  now: Date,
): VeteranChange {
  if (answers.length === 0) return {}
  const keys = new Set(answers.filter(({ answer }) => answer === 'CONFIRMED').map(({ key }) => key))
  const confirmed = open.filter(({ key }) => keys.has(key))
  const change: Partial<File> = {}
  for (const proposal of confirmed) Object.assign(change, filled({ ...file, ...change }, proposal))
  const answered = new Set([...(file.answeredProposals ?? []), ...answers.map(({ key }) => key)])
  return {
    ...change,
    ...(change.wishes && { wishes: { ...change.wishes, statedAt: now } }),
    answeredProposals: [...answered].slice(-remembered),
  }
}
