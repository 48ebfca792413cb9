import type { AgreementTermsInput } from '../../rules/contract.ts'
import { drawnUp } from '../../server/contracts/signing/drawn-up.ts'
import type { AgreementRow, TermsRow } from '../../server/contracts/agreement.ts'

/** What an agreement says that leaves nothing to wish. */
export const agreementTerms = (fields: Partial<AgreementTermsInput> = {}): TermsRow => ({
  ...{ title: '叉车司机', contractType: 'FIXED_TERM', startOn: '2026-11-16', endOn: '2028-11-15' },
  ...{ probationMonths: 2, pay: 6_500, payBasis: 'MONTH', payRate: null },
  ...{ areaCode: '350505', place: '前黄镇工业路 1 号', words: '包午餐。' },
  ...(fields as Partial<TermsRow>),
})

/** A contract that was drawn up a moment ago, for what is pure. */
export const anAgreementRow = ({
  at,
  ...fields
}: { readonly at: Date } & Partial<AgreementRow>): AgreementRow => ({
  ...drawnUp(
    {
      ...{ _id: 'c1', kind: 'CONTRACT', employerId: 'e1', employerName: '恒丰物流' },
      ...{ veteranId: 'v1', accountId: 'x1', veteranName: '陈卫国', homePath: ['350505', '3505', '35'] },
      ...{
        postingId: 'p1',
        occupationCode: '6-30-05-02',
        applicationId: 'a1',
        fairId: null,
        intentionId: null,
      },
    },
    agreementTerms(),
    { side: 'EMPLOYER', byId: 'm1', by: '黄秀英', at },
  ),
  ...fields,
})
