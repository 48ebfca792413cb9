import { addDays, dayOf } from '../../rules/office-time.ts'
import type { AgreementKind, AgreementTermsInput } from '../../rules/contract.ts'
import type { AgreementRow } from '../../server/contracts/index.ts'
import type { Services } from '../../server/wiring.ts'
import { anApplication } from './an-application.ts'

/** What an agreement says that begins today and lasts two years. */
export const termsInput = (
  today: string,
  fields: Partial<AgreementTermsInput> = {},
): AgreementTermsInput => ({
  ...{ title: '叉车司机', contractType: 'FIXED_TERM', startOn: today, endOn: addDays(today, 730) },
  ...{ probationMonths: 2, pay: 6_500, payBasis: 'MONTH', payRate: null },
  ...{ areaCode: '350505', place: '前黄镇工业路 1 号', words: '包午餐。' },
  ...fields,
})

interface Given extends NonNullable<Parameters<typeof anApplication>[1]> {
  readonly kind?: AgreementKind
  readonly terms?: Partial<AgreementTermsInput>
  readonly now?: Date
}

/** An offer, from which the employer has drawn up a contract, or what the test asks for. */
export async function anAgreement(services: Services, given: Given = {}) {
  const made = await anApplication(services, given)
  const { firm, person, id: applicationId } = made
  await services.applications.answerApplication(firm.viewer, applicationId, { answer: 'OFFER' })
  const { row } = await services.contracts.drawUpAgreement(firm.viewer, {
    kind: given.kind ?? 'CONTRACT',
    applicationId,
    terms: termsInput(dayOf(given.now ?? new Date()), given.terms),
  })
  const id = row._id
  const now = async () => (await services.contracts.agreement(firm.viewer, id)).row
  const confirm = async (who: 'PERSON' | 'EMPLOYER', seal?: string) => {
    const viewer = who === 'PERSON' ? person.viewer : firm.viewer
    return (await services.contracts.confirmAgreement(viewer, id, seal ?? (await sealOf(now)))).row
  }
  return { ...made, applicationId, id, now, confirm }
}

const sealOf = async (now: () => Promise<AgreementRow['row']>): Promise<string> => {
  const row = await now()
  return row.revisions.find(({ revision }) => revision === row.revision)?.seal ?? ''
}

export type AnAgreement = Awaited<ReturnType<typeof anAgreement>>

/** The same, confirmed by both. */
export async function aContractInForce(services: Services, given: Given = {}): Promise<AnAgreement> {
  const made = await anAgreement(services, given)
  await made.confirm('EMPLOYER')
  await made.confirm('PERSON')
  return made
}
