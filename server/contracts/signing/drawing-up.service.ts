import {
  agreementProposalRule,
  agreementRule,
  type AgreementKind,
  type AgreementTermsInput,
} from '../../../rules/contract.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { Applications } from '../../applications/index.ts'
import type { EmployerRow, Employers } from '../../employers/index.ts'
import { isDuplicateKey } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Postings } from '../../postings/index.ts'
import { areaPath, reaches } from '../../reference/index.ts'
import type { VeteranRow, Veterans } from '../../veterans/index.ts'
import { isVerified } from '../../verification/index.ts'
import { agreementErrors } from '../agreement.errors.ts'
import { mayFollowUp } from '../agreement.policy.ts'
import { holds, wordingOf, type AgreementRow, type Doing, type TermsRow } from '../agreement.ts'
import { livingKeyOf, type AgreementStore } from '../store/agreement.store.ts'
import { refuseUnverified, type takingPart } from '../taking-part.ts'
import { drawnUp, type Between } from './drawn-up.ts'
import { checkedWithTerms, isSame } from './terms-given.ts'

interface FairAsked {
  readonly _id: string
  readonly state: string
  readonly titleZh: string
  readonly titleEn: string | null
}

/** What is asked of fairs, which are to the right. */
export interface FairsAsked {
  byIds(ids: readonly string[]): Promise<readonly FairAsked[]>
}

export interface DrawingUpDeps extends Pick<Platform, 'clock' | 'newId'> {
  readonly store: AgreementStore
  readonly changed: ReturnType<AgreementStore['changed']>
  readonly taking: ReturnType<typeof takingPart>
  readonly applications: Pick<Applications, 'byIds'>
  readonly employers: Pick<Employers, 'byIds'>
  readonly postings: Pick<Postings, 'byIds'>
  readonly veterans: Pick<Veterans, 'byIds'>
  readonly fairs: FairsAsked
}

export interface DrawUpInput {
  readonly kind: AgreementKind
  readonly applicationId?: string | null | undefined
  readonly intentionId?: string | null | undefined
  readonly terms: AgreementTermsInput
}

export interface ProposalInput {
  readonly kind: AgreementKind
  readonly fairId: string
  readonly onBehalfOf: string
  readonly veteranId: string
  readonly employerId: string
  readonly postingId?: string | null | undefined
  readonly terms: AgreementTermsInput
}

/** What it follows: whose, for which posting, from where. */
type Following = Pick<Between, 'veteranId' | 'postingId' | 'applicationId' | 'fairId' | 'intentionId'>

/** How an intention or a contract is drawn up. */
export function drawingUp(deps: DrawingUpDeps) {
  const { store, changed, taking, applications, employers, postings, veterans, fairs, clock, newId } = deps

  async function ofApplication(employer: EmployerRow, id: string): Promise<Following> {
    const [row] = await applications.byIds([id])
    if (!row || row.employerId !== employer._id) throw agreementErrors.unknown()
    if (row.state !== 'OFFERED' && row.state !== 'HIRED') throw agreementErrors.notOffered()
    const { veteranId, postingId } = row
    return { veteranId, postingId, applicationId: id, fairId: null, intentionId: null }
  }

  async function ofIntention(employer: EmployerRow, id: string): Promise<Following> {
    const row = await store.byId(id)
    if (!row || row.employerId !== employer._id) throw agreementErrors.unknown()
    if (row.kind !== 'INTENTION' || !holds(row.state)) throw agreementErrors.notIntended()
    const { veteranId, postingId, applicationId, fairId } = row
    return { veteranId, postingId, applicationId, fairId, intentionId: id }
  }

  async function between(
    kind: AgreementKind,
    employer: EmployerRow,
    file: VeteranRow,
    following: Following,
  ): Promise<Between> {
    const [posting] = following.postingId === null ? [] : await postings.byIds([following.postingId])
    return {
      ...{ _id: newId(), kind, employerId: employer._id, employerName: employer.name },
      ...following,
      ...{ accountId: file.accountId, veteranName: file.name, homePath: areaPath(file.areaCode) },
      occupationCode: posting?.occupationCode ?? null,
    }
  }

  /** The same again, while it lives, is the one that is there. */
  async function standing(row: AgreementRow, terms: TermsRow): Promise<AgreementRow | null> {
    const there = await store.living(row)
    if (there === null) return null
    if (there.applicationId !== row.applicationId || !isSame(wordingOf(there).terms, terms))
      throw agreementErrors.thereIsOne()
    return there
  }

  /** Keeps it with its place between the two; another one that was faster is the one. */
  async function keep(row: AgreementRow, terms: TermsRow): Promise<AgreementRow> {
    const there = await standing(row, terms)
    if (there) return there
    try {
      await store.add([{ ...row, livingKey: livingKeyOf(row), ...changed.mark(row.version) }])
      await changed.ask([row])
      return row
    } catch (error) {
      const faster = isDuplicateKey(error) ? await standing(row, terms) : null
      if (faster === null) throw error
      return faster
    }
  }

  async function fileOf(veteranId: string): Promise<VeteranRow> {
    const [file] = await veterans.byIds([veteranId])
    if (!file || file.mergedInto) throw agreementErrors.unknownVeteran()
    return file
  }

  /** What staff name at a fair that is announced: the person lives in their area, the employer is verified. */
  async function named(
    staff: Viewer,
    { fairId, veteranId, employerId, postingId }: Omit<ProposalInput, 'terms'>,
  ) {
    const [[fair], file, [employer], [posting]] = await Promise.all([
      fairs.byIds([fairId]),
      fileOf(veteranId),
      employers.byIds([employerId]),
      postings.byIds(postingId ? [postingId] : []),
    ])
    if (fair?.state !== 'PUBLISHED') throw agreementErrors.unknownFair()
    if (!reaches(staff, file.areaCode)) throw agreementErrors.unknownVeteran()
    if (!employer || !isVerified(employer.verification, clock())) throw agreementErrors.unknownEmployer()
    if (postingId && posting?.employerId !== employer._id) throw agreementErrors.unknownPosting()
    return { file, employer }
  }

  return {
    async drawUpAgreement(viewer: Viewer | null, { terms, ...input }: DrawUpInput): Promise<AgreementRow> {
      const employer = await taking.organisationOf(viewer)
      const now = clock()
      refuseUnverified(employer, now)
      const said = checkedWithTerms(agreementRule, input, terms, dayOf(now))
      const following = await (said.intentionId
        ? ofIntention(employer, said.intentionId)
        : ofApplication(employer, said.applicationId ?? ''))
      const file = await fileOf(following.veteranId)
      const someone = viewer as Viewer
      const doing: Doing & { side: 'EMPLOYER' } = {
        ...{ side: 'EMPLOYER', byId: someone.id, by: someone.name, at: now },
      }
      const row = drawnUp(await between(said.kind, employer, file, following), said.terms, doing)
      return keep(row, said.terms)
    },

    async proposeAgreement(viewer: Viewer | null, { terms, ...input }: ProposalInput): Promise<AgreementRow> {
      const staff = allowed(viewer, mayFollowUp)
      const now = clock()
      const given = { ...input, onBehalfOf: input.onBehalfOf as 'VETERAN' }
      const said = checkedWithTerms(agreementProposalRule, given, terms, dayOf(now))
      const { file, employer } = await named(staff, said)
      const { veteranId, postingId, fairId } = said
      const following = { veteranId, postingId, applicationId: null, fairId, intentionId: null }
      const doing: Doing & { side: 'STAFF' } = { side: 'STAFF', byId: staff.id, by: staff.name, at: now }
      const row = drawnUp(await between(said.kind, employer, file, following), said.terms, doing)
      return keep(row, said.terms)
    },
  }
}
