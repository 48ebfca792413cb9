import { dayOf } from '../../../rules/office-time.ts'
import { applicationAsSeenBy, familyName } from '../../applications/index.ts'
import type {
  AgreementEventResolvers,
  AgreementResolvers,
  AgreementRevisionResolvers,
} from '../../graphql/generated/types.ts'
import { isVerified } from '../../verification/index.ts'
import { claimsOf } from '../claims/claim.ts'
import { leavingWishes } from '../followups/leaving-wishes.ts'
import { checkedChain } from '../agreement-chain.ts'
import {
  confirmedAt,
  isOver,
  isWaiting,
  termsInForce,
  wordingOf,
  type Party,
  type TermsRow,
} from '../agreement.ts'
import { paperOf } from './agreement-paper.ts'
import type { SeenAgreement } from './agreement-seen.ts'
import type { Asking } from './asking.ts'

const nobody = '已注销'

/** One that the viewer may see: an employer's own and staff's always, for the person what everybody may. */
async function postingOf({ row, side }: SeenAgreement, { loaders, services }: Asking) {
  if (row.postingId === null) return null
  const posting = await loaders.postings.load(row.postingId)
  if (posting === null || side !== 'VETERAN') return posting
  const employer = posting.employerId === null ? null : await loaders.employers.load(posting.employerId)
  return services.postings.isVisible(posting, employer) ? posting : null
}

/** The employer reads the whole name where the person showed it, or has confirmed; before that the family name. */
async function nameOf({ row, side }: SeenAgreement, { loaders }: Asking): Promise<string> {
  if (row.veteranName === '') return nobody
  if (side !== 'EMPLOYER') return row.veteranName
  if (row.chain.some((entry) => entry.act === 'CONFIRMED' && entry.side === 'VETERAN')) return row.veteranName
  const application = row.applicationId === null ? null : await loaders.applications.load(row.applicationId)
  return application?.applicant?.sees.includes('NAME') ? row.veteranName : familyName(row.veteranName)
}

async function applicationOf({ row, side }: SeenAgreement, { loaders, now }: Asking) {
  if (row.applicationId === null || side === 'STAFF') return null
  const found = await loaders.applications.load(row.applicationId)
  return found && applicationAsSeenBy(found, side, now)
}

const followUpsOf = async ({ row, side }: SeenAgreement, { loaders }: Asking) =>
  ((await loaders.followUpsOf.load(row._id))?.rows ?? []).map((each) => ({ side, row: each }))

async function wishesOf(seen: SeenAgreement, context: Asking) {
  if (seen.side !== 'VETERAN') return null
  const followUps = (await followUpsOf(seen, context)).map(({ row }) => row)
  const posting = seen.row.postingId === null ? null : await context.loaders.postings.load(seen.row.postingId)
  return leavingWishes(seen.row, followUps, posting?.shift ?? null)
}

const mayWithdraw = ({ row, side }: SeenAgreement, { viewer }: Asking): boolean => {
  if (!isWaiting(row.state) || side === 'VETERAN') return false
  return side === 'EMPLOYER' || (row.drawnById === viewer?.id && row.inForceRevision === null)
}

/** Whoever it was, as another side may know: the employer by its own name. */
const byOf = (
  side: string | null,
  by: string | null,
  { row, side: reader }: SeenAgreement,
): string | null => {
  if (side === null || side === 'VETERAN') return null
  if (side === 'EMPLOYER' && reader === 'VETERAN') return row.employerName
  return side === reader || reader === 'STAFF' ? by : null
}

export const agreementFields: AgreementResolvers = {
  id: ({ row }) => row._id,
  kind: ({ row }) => row.kind,
  state: ({ row }) => row.state,
  viewerSide: ({ side }) => side,
  employer: async ({ row, side }, _, { loaders, now }) => {
    const employer = await loaders.employers.load(row.employerId)
    return employer && (side !== 'VETERAN' || isVerified(employer.verification, now)) ? employer : null
  },
  employerName: ({ row }) => row.employerName,
  veteranName: (seen, _, context) => nameOf(seen, context),
  veteranId: ({ row, side }) => (side === 'STAFF' ? row.veteranId : null),
  posting: (seen, _, context) => postingOf(seen, context),
  postingId: ({ row }) => row.postingId,
  application: (seen, _, context) => applicationOf(seen, context),
  applicationId: ({ row }) => row.applicationId,
  fair: ({ row }, _, { loaders }) => (row.fairId === null ? null : loaders.fairs.load(row.fairId)),
  intentionId: ({ row }) => row.intentionId,
  contractId: ({ row }) => row.contractId,
  terms: ({ row }) => wordingOf(row).terms,
  termsInForce: ({ row }) => termsInForce(row),
  revision: ({ row }) => row.revision,
  seal: ({ row }) => wordingOf(row).seal,
  revisions: (seen) => seen.row.revisions.map((wording, at, all) => ({ wording, before: all[at - 1], seen })),
  seenRevision: ({ row, side }) => (side === 'VETERAN' ? row.personSeen : row.employerSeen),
  personConfirmedAt: ({ row }) => confirmedAt(wordingOf(row), 'VETERAN'),
  employerConfirmedAt: ({ row }) => confirmedAt(wordingOf(row), 'EMPLOYER'),
  inForceSince: ({ row }) => row.inForceSince,
  confirmBy: ({ row }) => row.confirmBy,
  endedBecause: ({ row }) => row.endedBecause,
  endedOn: ({ row }) => row.endedOn,
  mayConfirm: ({ row, side }) => row.awaits.includes(side as Party),
  mayChange: ({ row, side }) => side === 'EMPLOYER' && !isOver(row.state),
  mayRefuse: ({ row, side }) => side === 'VETERAN' && isWaiting(row.state),
  mayWithdraw: (seen, _, context) => mayWithdraw(seen, context),
  history: (seen) =>
    seen.row.chain.map((entry) => ({
      ...{ entry, seen },
      said: seen.row.said.find((each) => each.entry === entry._id),
    })),
  chain: ({ row }) => {
    const { broken, ...chain } = checkedChain(row)
    return { ...chain, broken, isWhole: broken === null }
  },
  paper: async (seen, _, context) => paperOf(seen.row, await nameOf(seen, context), context.language),
  followUps: (seen, _, context) => followUpsOf(seen, context),
  claims: ({ row, side }, _, { now }) => (side === 'EMPLOYER' ? claimsOf(row, dayOf(now)) : []),
  wishes: (seen, _, context) => wishesOf(seen, context),
  version: ({ row }) => row.version,
}

const changesOf = (terms: TermsRow | null, before: TermsRow | null | undefined): string[] =>
  terms && before
    ? (Object.keys(terms) as (keyof TermsRow)[]).filter((name) => terms[name] !== before[name])
    : []

export const revisionFields: AgreementRevisionResolvers = {
  revision: ({ wording }) => wording.revision,
  terms: ({ wording }) => wording.terms,
  at: ({ wording }) => wording.at,
  side: ({ wording }) => wording.side,
  by: ({ wording, seen }) => byOf(wording.side, wording.by, seen),
  seal: ({ wording }) => wording.seal,
  changes: ({ wording, before }) => changesOf(wording.terms, before?.terms),
}

export const eventFields: AgreementEventResolvers = {
  act: ({ entry }) => entry.act,
  at: ({ entry }) => entry.at,
  side: ({ entry }) => entry.side,
  by: ({ entry, said, seen }) => byOf(entry.side, said?.by ?? null, seen),
  revision: ({ entry }) => entry.revision,
  refusal: ({ said }) => said?.refusal ?? null,
  words: ({ said }) => said?.words ?? null,
}
