import type { AnswersInput, PersonInput, ServiceInput, WishesInput } from '../../rules/veteran.ts'
import { birthdayOf } from '../../rules/identifiers.ts'
import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Page, PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import type { quotaStore } from '../platform/quota.ts'
import { changedSince, submitted } from '../verification/index.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Reading } from '../reading/index.ts'
import { reference } from '../reference/index.ts'
import type { FileReadingStore } from './file-reading.store.ts'
import type { FileReadingRow } from './file-reading.ts'
import { merged, withAnswers, withSpecialties } from './suggestion.ts'
import { openProposals, withProposalAnswers, type Proposal } from './proposals/proposal.ts'
import { mergingErrors } from './merging/merging.errors.ts'
import { newFile, sealedResidentId } from './veteran-draft.ts'
import { missingProofsOf, missingToSubmit } from './veteran-section.ts'
import type { SensitivePart } from './sensitive-part.service.ts'
import { veteranErrors } from './veteran.errors.ts'
import { checkedAnswers, checkedPerson, checkedService, checkedWishes } from './veteran.input.ts'
import { mayKeepFile } from './veteran.policy.ts'
import { joinsAudience, type VeteranChange, type VeteranStore } from './veteran.store.ts'
import { firstYearOf, type VeteranRow } from './veteran.ts'

interface OwnFileDeps extends Pick<Platform, 'clock' | 'newId' | 'secrets'> {
  readonly sensitive: SensitivePart
  readonly files: VeteranStore
  readonly readings: FileReadingStore
  readonly reading: Pick<Reading, 'serviceInTurns' | 'proposals'>
  readonly quotas: ReturnType<typeof quotaStore>
  readonly audience: Pick<ReturnType<VeteranStore['audienceChanged']>, 'mark' | 'ask'>
  readonly renamed: Pick<ReturnType<VeteranStore['renamed']>, 'mark' | 'ask'>
}

/** A slip of the finger takes two; whoever tries numbers of others takes hundreds. */
const mostIdsADay = 3

/** What a veteran does with the own file. */
export const ownFile = (deps: OwnFileDeps) => {
  const { files, readings, clock, newId, secrets, reading, quotas, audience, renamed, sensitive } = deps
  /** Two first requests at once make one file: the database refuses the second. */
  async function create(viewer: Viewer): Promise<void> {
    try {
      await files.add([newFile({ accountId: viewer.id, name: viewer.name }, { clock, newId, secrets })])
      // Some consent before they have a file.
      await sensitive.followConsents(viewer.id)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }

  /** The viewer's file, made when it is first asked for. */
  async function mine(viewer: Viewer | null): Promise<VeteranRow> {
    const person = allowed(viewer, mayKeepFile)
    const file = await files.ofAccount(person.id)
    if (file) return file
    await create(person)
    const made = await files.ofAccount(person.id)
    if (!made) throw platformErrors.unavailable()
    return made
  }

  /** One that went into another is not written, and nobody registers with it. */
  function refuseMerged({ mergedInto, merge }: VeteranRow): void {
    if (mergedInto) throw mergingErrors.useTheOther(merge?.intoTail ?? '')
  }

  async function mineAt(viewer: Viewer | null, version: number | null | undefined): Promise<VeteranRow> {
    const file = await mine(viewer)
    if (typeof version === 'number' && version !== file.version) throw changedSince(file)
    return file
  }

  async function write(file: VeteranRow, change: VeteranChange): Promise<VeteranRow> {
    refuseMerged(file)
    const joins = joinsAudience(file, change)
    const isRenamed = change.name !== undefined && change.name !== file.name
    const next = file.version + 1
    const owed = { ...(joins && audience.mark(next)), ...(isRenamed && renamed.mark(next)) }
    const changed = await files.change(file, { ...change, ...owed }, clock())
    if (!changed) throw changedSince(await files.byId(file._id))
    if (joins) await audience.ask([changed])
    if (isRenamed) await renamed.ask([changed])
    return changed
  }

  /** Counts a change of the resident ID, or refuses it. */
  async function countId({ _id }: VeteranRow): Promise<void> {
    const now = clock()
    const day = dayOf(now)
    const until = startOfDay(addDays(day, 1))
    if (!(await quotas.take(`resident-id-${_id}-${day}`, mostIdsADay, until)))
      throw veteranErrors.tooManyIds(mostIdsADay, Math.ceil((until.getTime() - now.getTime()) / 1_000))
  }

  /**
   * What to write for a resident ID that is not in the file yet. Whether another file has it is not even looked at: by no
   * answer and no timing does anybody learn who is registered. Staff are shown it when they check the file.
   */
  async function sealed(file: VeteranRow, residentId: string | null | undefined): Promise<VeteranChange> {
    if (!residentId) return {}
    await sensitive.demand(file.accountId)
    const seal = sealedResidentId(secrets, residentId)
    if (await files.holdsResidentId(file._id, seal.residentIdHash)) return {}
    await countId(file)
    return seal
  }

  /** The birthday by the person's own resident ID; null while there is none. */
  async function birthdayOn(viewer: Viewer | null): Promise<string | null> {
    const sealedId = await files.sealedResidentId((await mine(viewer))._id)
    return sealedId === null ? null : birthdayOf(secrets.decrypt(sealedId))
  }

  const proposed = (file: VeteranRow): Proposal[] => openProposals(file, reading.proposals(file.serviceText))

  return {
    /** What the person's own words say for fields that are still empty; nothing to anybody else. */
    proposalsFor: (viewer: Viewer | null, file: VeteranRow): Proposal[] =>
      viewer?.id === file.accountId ? proposed(file) : [],
    myVeteran: mine,
    /** The viewer's file, to do something with: `CONFLICT` when another is to be used. */
    async veteranInUse(viewer: Viewer | null): Promise<VeteranRow> {
      const file = await mine(viewer)
      refuseMerged(file)
      return file
    },
    mine,
    write,

    async describeService(viewer: Viewer | null, input: ServiceInput): Promise<VeteranRow> {
      allowed(viewer, mayKeepFile)
      const { text, periods, rank, version } = checkedService(input, clock(), await birthdayOn(viewer))
      const file = await mineAt(viewer, version)
      const picked = periods.flatMap(({ specialtyId }) => reference().specialties.get(specialtyId) ?? [])
      const suggested = withSpecialties(await reading.serviceInTurns(text), picked)
      return write(file, {
        serviceText: text,
        servicePeriods: periods,
        ...(rank !== undefined && { rank }),
        skills: merged(file.skills, suggested.skills),
        occupations: merged(file.occupations, suggested.occupations),
      })
    },

    async answerSuggestions(viewer: Viewer | null, input: AnswersInput): Promise<VeteranRow> {
      allowed(viewer, mayKeepFile)
      const { skills, occupations, proposals, version } = checkedAnswers(input)
      const file = await mineAt(viewer, version)
      return write(file, {
        ...withProposalAnswers(file, proposed(file), proposals, clock()),
        skills: withAnswers(
          file.skills,
          skills.map(({ skillId, answer }) => ({ id: skillId, answer })),
        ),
        occupations: withAnswers(
          file.occupations,
          occupations.map(({ code, answer }) => ({ id: code, answer })),
        ),
      })
    },

    async stateWishes(viewer: Viewer | null, input: WishesInput): Promise<VeteranRow> {
      allowed(viewer, mayKeepFile)
      const { version, limits, ...wishes } = checkedWishes(input)
      return write(await mineAt(viewer, version), {
        wishes: { ...wishes, statedAt: clock() },
        ...(limits && { limits }),
      })
    },

    /** A new name or resident ID is another person to staff: a verified file waits for them again. */
    async updatePerson(viewer: Viewer | null, input: PersonInput): Promise<VeteranRow> {
      allowed(viewer, mayKeepFile)
      const person = checkedPerson(input, clock(), firstYearOf(await mine(viewer)))
      const file = await mineAt(viewer, person.version)
      const seal = await sealed(file, person.residentId)
      const isAnother = (person.name && person.name !== file.name) || seal.residentIdHash !== undefined
      await sensitive.noteInvitations(file, person.wantsInvitations)
      const written = await write(file, {
        ...seal,
        ...(person.name && { name: person.name }),
        ...(person.areaCode && { areaCode: person.areaCode }),
        ...(person.degree && { degree: person.degree }),
        ...(typeof person.wantsInvitations === 'boolean' && { wantsInvitations: person.wantsInvitations }),
        ...(isAnother && file.verification.state === 'VERIFIED' && { verification: submitted(clock()) }),
      })
      if (seal.residentIdHash) await sensitive.stillStands(file.accountId)
      return written
    },

    /** Handing in twice is handing in once. */
    async submitVeteran(viewer: Viewer | null): Promise<VeteranRow> {
      const file = await mine(viewer)
      if (file.verification.state === 'PENDING') return file
      if (file.verification.state === 'VERIFIED') throw veteranErrors.alreadyVerified()
      const missing = missingToSubmit(file)
      const proofs = missingProofsOf(file, dayOf(clock()))
      if (missing.length + proofs.length > 0) throw veteranErrors.incomplete(missing, proofs)
      return write(file, { verification: submitted(clock()) })
    },

    async myFileReadings(viewer: Viewer | null, args: PageArgs): Promise<Page<FileReadingRow>> {
      return readings.of((await mine(viewer))._id, args)
    },
  }
}
