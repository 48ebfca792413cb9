import { proofNames } from '../../rules/evidence.ts'
import { fact, oneRecord, saidList, type PersonalPart } from '../platform/personal.ts'
import { saidVerification } from '../verification/index.ts'
import { employerErrors } from './employer.errors.ts'
import type { EmployerStore } from './employer.store.ts'

/** What a person registered of an organisation, the person's own contact among it. */
export const organisationHeld = (store: EmployerStore): PersonalPart => ({
  key: 'organisation',
  name: { zh: '用人单位', en: 'Organisation' },
  held: ({ accountId }) =>
    oneRecord(
      store
        .ofAccount(accountId)
        .then(
          (row) =>
            row && [
              fact('name', '单位名称', 'name', row.name),
              fact('creditCode', '统一社会信用代码', 'credit code', row.creditCode),
              fact('address', '地址', 'address', row.address),
              fact('contactName', '联系人', 'contact', row.contactName),
              fact('contactPhone', '联系电话', 'telephone', row.contactPhone),
              fact('legalRepresentative', '法定代表人', 'legal representative', row.legalRepresentative),
              fact(
                'verification',
                '核验',
                'verification',
                row.verification,
                saidVerification(row.verification),
              ),
              fact(
                'proofs',
                '证明材料',
                'proofs',
                row.proofs ?? [],
                saidList((row.proofs ?? []).map(({ kind }) => proofNames[kind])),
              ),
              fact('createdAt', '登记时间', 'registered', row.createdAt),
            ],
        ),
    ),
  erase: () => Promise.resolve(),
  /** For its owner: its postings are read by others. Whoever else works for it leaves it. */
  async hinders(accountId) {
    if ((await store.ofAccount(accountId))?.accountId === accountId) throw employerErrors.organisationStays()
  },
})
