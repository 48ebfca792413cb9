import { randomInt } from 'node:crypto'
import type { NewAccount } from '../../server/accounts/index.ts'
import type { EmployerDraft, EmployerFacts, EmployerRow } from '../../server/employers/index.ts'
import { creditCodeCheck } from '../../rules/identifiers.ts'
import { unsubmitted } from '../../server/verification/index.ts'
import type { Services } from '../../server/wiring.ts'
import { aProof } from './a-proof.ts'
import { anAccount, type AnAccount } from './a-account.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A well-formed credit code that no other test has. */
export function aCreditCode(): string {
  const subject = Array.from({ length: 9 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `91350505${subject}${creditCodeCheck(`91350505${subject}`) ?? ''}`
}

export const employerFacts = (facts: Partial<EmployerFacts> = {}): EmployerFacts => ({
  name: '泉港恒丰物流有限公司',
  nameEn: null,
  creditCode: aCreditCode(),
  areaCode: '350505',
  address: '前黄镇工业路 1 号',
  industryCode: null,
  size: 'SMALL',
  about: '',
  veteranOwned: false,
  legalRepresentative: '黄秀英',
  foundedOn: '2015-03-18',
  registrationOffice: '泉州市泉港区市场监督管理局',
  contactName: '黄秀英',
  contactPhone: '0595-87980000',
  ...facts,
})

export interface AnEmployer extends AnAccount {
  readonly employer: EmployerRow
}

/** A signed-in employer with an organisation, verified until half a year from now unless the test says otherwise. */
export async function anEmployer(
  services: Pick<Services, 'accounts' | 'employers'>,
  draft: Partial<EmployerDraft> = {},
  account: Partial<NewAccount> = {},
): Promise<AnEmployer> {
  const person = await anAccount(services, { name: '黄秀英', ...account, role: 'EMPLOYER' })
  const now = new Date()
  const verification = {
    ...unsubmitted,
    state: 'VERIFIED' as const,
    submittedAt: now,
    decidedAt: now,
    decidedBy: '林站长',
    validUntil: new Date(now.getTime() + 182 * 86_400_000),
  }
  const [employer] = await services.employers.createMany([
    { ...employerFacts(), proofs: [aProof('LICENCE')], verification, accountId: person.viewer.id, ...draft },
  ])
  if (!employer) throw new Error('The organisation was not made.')
  return { ...person, employer }
}
