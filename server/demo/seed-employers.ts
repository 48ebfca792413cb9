import { employerSizes } from '../../rules/choices.ts'
import type { EmployerDraft } from '../employers/index.ts'
import { submitted, type VerificationRow } from '../verification/index.ts'
import { chosen } from './chance.ts'
import { addMissing, type Demo } from './demo.ts'
import { withProofs } from './seed-proofs.ts'
import { accountId } from './seed-accounts.ts'
import { cell, cellOrNull, choiceIn, table, yes, type TableRow } from './tables.ts'

/** An employer is checked again after six months. */
const validDays = 183

/** Checked within the last five months, so that no check lapses while the demo is looked at. */
function verificationOf(row: TableRow, { ago }: Demo): VerificationRow {
  const id = cell(row, 'id')
  if (!yes(row, 'verified')) return submitted(ago(chosen(1, 4, 'waiting', id), id))
  const days = chosen(3, 150, 'verified', id)
  const decidedAt = ago(days, id)
  return {
    state: 'VERIFIED',
    submittedAt: ago(days + chosen(1, 3, 'waited', id), id),
    decidedAt,
    decidedBy: '泉港区退役军人事务局',
    validUntil: new Date(decidedAt.getTime() + validDays * 86_400_000),
    reasons: [],
  }
}

/** What stands on an invented licence. */
const licenceFacts = (row: TableRow) => {
  const id = cell(row, 'id')
  const [month, day] = ['month', 'day'].map((word) =>
    String(chosen(1, 28, word, id) % 12 || 12).padStart(2, '0'),
  )
  return {
    legalRepresentative: cell(row, 'contact_name'),
    foundedOn: `${chosen(2002, 2022, 'founded', id)}-${month}-${day}`,
    registrationOffice: '泉州市泉港区市场监督管理局',
  }
}

const draftOf = (row: TableRow, demo: Demo): EmployerDraft & { readonly _id: string } => {
  const id = cell(row, 'id')
  const verification = verificationOf(row, demo)
  const joined = yes(row, 'verified') ? chosen(160, 360, 'joined', id) : chosen(5, 10, 'joined', id)
  return {
    _id: id,
    accountId: accountId(id),
    name: cell(row, 'name_zh'),
    nameEn: cellOrNull(row, 'name_en'),
    creditCode: cell(row, 'credit_code'),
    areaCode: cell(row, 'area_code'),
    address: cell(row, 'address'),
    industryCode: cellOrNull(row, 'industry'),
    size: choiceIn(row, 'size', employerSizes),
    about: cell(row, 'about_zh'),
    veteranOwned: yes(row, 'veteran_owned'),
    ...licenceFacts(row),
    contactName: cell(row, 'contact_name'),
    contactPhone: cell(row, 'contact_phone'),
    verification,
    createdAt: demo.ago(joined, id),
    updatedAt: verification.decidedAt ?? verification.submittedAt ?? demo.now,
  }
}

/** Employers who came over the last year; all but two are verified. */
export async function seedEmployers(demo: Demo): Promise<number> {
  const { employers } = demo.wired.services
  const drafts = table('employers').map((row) => draftOf(row, demo))
  return addMissing(drafts, employers.byIds, async (missing) =>
    employers.createMany(
      await withProofs(demo, missing, ({ verification }) =>
        verification?.state === 'PENDING' ? ['LICENCE'] : [],
      ),
    ),
  )
}
