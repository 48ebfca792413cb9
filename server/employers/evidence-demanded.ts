import { wrongIf, type WrongField } from '../../rules/rule.ts'
import { missingProofs, type Demand } from '../evidence/index.ts'
import type { EmployerRow } from './employer.ts'

/** Whoever is not the legal representative shows that the organisation has authorised it. */
export const demandsOf = ({ legalRepresentative, contactName }: EmployerRow): readonly Demand[] => [
  { field: 'LICENCE', kinds: ['LICENCE'], required: true },
  { field: 'AUTHORISATION', kinds: ['AUTHORISATION'], required: legalRepresentative !== contactName },
]

/** What is missing before anybody can say that the organisation is right: facts of the licence, and proofs. */
export const missingOf = (employer: EmployerRow, today: string): WrongField[] => [
  ...wrongIf(
    !employer.legalRepresentative,
    'legalRepresentative',
    '请填写法定代表人',
    'The legal representative is missing',
  ),
  ...wrongIf(!employer.foundedOn, 'foundedOn', '请填写成立日期', 'The founding date is missing'),
  ...wrongIf(
    !employer.registrationOffice,
    'registrationOffice',
    '请填写登记机关',
    'The registration office is missing',
  ),
  ...missingProofs(demandsOf(employer), employer, today),
]
