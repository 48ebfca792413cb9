import { branches, degrees } from '../../rules/choices.ts'
import { consentUses } from '../../rules/privacy.ts'
import type { Reading } from '../reading/index.ts'
import { unsubmitted, type VerificationRow } from '../verification/index.ts'
import { merged, type VeteranSkillRow, type VeteranDraft } from '../veterans/index.ts'
import { chance, chosen } from './chance.ts'
import { addMissing, type Demo } from './demo.ts'
import { withProofs } from './seed-proofs.ts'
import { accountId } from './seed-accounts.ts'
import { cell, choiceIn, listIn, numberOrNull, table, yes, type TableRow } from './tables.ts'

type Draft = VeteranDraft & { readonly _id: string }

/** Most say yes to what is surely read, few say no, the rest have not looked yet. */
function answerOf(id: string, read: VeteranSkillRow): VeteranSkillRow['answer'] {
  const luck = chance('answer', id, read.id)
  if (read.confidence < 0.5) return luck < 0.1 ? 'REJECTED' : 'SUGGESTED'
  return luck < 0.85 ? 'CONFIRMED' : 'SUGGESTED'
}

const answered = (id: string, reads: Parameters<typeof merged>[1]): VeteranSkillRow[] =>
  merged([], reads).map((read) => ({ ...read, answer: answerOf(id, read) }))

const returnedReasons = [{ field: 'serviceText', reason: '请补充服役起止年份和退役证编号，以便核对。' }]

/** Checked over the last year; of the others some wait, a few were given back, some have not asked yet. */
function verificationOf(row: TableRow, { ago }: Demo): VerificationRow {
  const id = cell(row, 'id')
  const days = chosen(10, 350, 'veteran', id)
  const decided = {
    submittedAt: ago(days + 2, id),
    decidedAt: ago(days, id),
    decidedBy: '泉港区退役军人服务中心',
  }
  if (yes(row, 'verified')) return { ...unsubmitted, ...decided, state: 'VERIFIED' }
  const luck = chance('unverified', id)
  if (luck < 0.5)
    return { ...unsubmitted, state: 'PENDING', submittedAt: ago(chosen(0, 9, 'waiting', id), id) }
  return luck < 0.65
    ? { ...unsubmitted, ...decided, state: 'RETURNED', reasons: returnedReasons }
    : unsubmitted
}

/** What a search or a match goes by of an invented person's file. */
const seekingOf = (row: TableRow, reading: Pick<Reading, 'service'>) => {
  const id = cell(row, 'id')
  const read = reading.service(cell(row, 'service_text'))
  return {
    areaCode: cell(row, 'area_code'),
    degree: choiceIn(row, 'degree', degrees),
    servicePeriods: [
      {
        branch: choiceIn(row, 'branch', branches),
        specialtyId: null,
        startYear: numberOrNull(row, 'start_year'),
        endYear: numberOrNull(row, 'end_year'),
      },
    ],
    skills: answered(id, read.skills),
    occupations: answered(id, read.occupations),
    wishes: {
      occupationCodes: listIn(row, 'wished_occupations'),
      areaCodes: listIn(row, 'wished_areas'),
      payMin: numberOrNull(row, 'pay_min'),
    },
  }
}

/** The invented people as matching sees them, without any database. */
export const demoSeekers = (reading: Pick<Reading, 'service'>) =>
  table('veterans').map((row) => {
    const { wishes, ...file } = seekingOf(row, reading)
    return {
      id: cell(row, 'id'),
      file: { ...file, wishes: { ...wishes, shifts: [], availableFrom: null, statedAt: null } },
    }
  })

function draftOf(row: TableRow, demo: Demo): Draft {
  const id = cell(row, 'id')
  const { wishes, ...file } = seekingOf(row, demo.wired.services.reading)
  const verification = verificationOf(row, demo)
  const available = numberOrNull(row, 'available_in_days')
  const createdAt = demo.ago(chosen(353, 364, 'file', id), id)
  return {
    _id: id,
    accountId: accountId(id),
    name: cell(row, 'name'),
    ...file,
    serviceText: cell(row, 'service_text'),
    wishes: {
      ...wishes,
      availableFrom: available === null ? null : demo.day(available),
      statedAt: createdAt,
    },
    wantsInvitations: yes(row, 'consent_invitations'),
    verification,
    createdAt,
    updatedAt: verification.decidedAt ?? verification.submittedAt ?? createdAt,
  }
}

/** Who was registered at the station was asked; one in five does not want to be named to employers. */
function consentsOf(row: TableRow) {
  const id = cell(row, 'id')
  const given = {
    RESIDENT_ID: true,
    MATCHING: true,
    INVITATIONS: yes(row, 'consent_invitations'),
    EMPLOYERS: chance('employers', id) < 0.8,
    BEING_FOUND: chance('found', id) < 0.6,
    ASSISTANCE: true,
  }
  return consentUses.map((use) => ({ accountId: accountId(id), use, isGiven: given[use] }))
}

/** Veterans with their service in their own words, read as the product reads it, and answered as people do. */
export async function seedVeterans(demo: Demo): Promise<number> {
  const { accounts, veterans } = demo.wired.services
  const files = table('veterans').map((row) => ({ _id: cell(row, 'id'), row }))
  return addMissing(files, veterans.byIds, async (missing) => {
    const drafts = missing.map(({ row }) => draftOf(row, demo))
    await accounts.seedConsents(missing.flatMap(({ row }) => consentsOf(row)))
    await veterans.createMany(
      await withProofs(demo, drafts, ({ verification }) =>
        verification?.state === 'PENDING' ? ['DISCHARGE_CERTIFICATE'] : [],
      ),
    )
  })
}
