import type { Accounts } from '../accounts/index.ts'
import { createEvidence } from '../evidence/index.ts'
import type { Platform } from '../platform/platform.ts'
import { veteranErrors } from './veteran.errors.ts'
import type { VeteranStore } from './veteran.store.ts'
import type { VeteranRow } from './veteran.ts'

interface SensitiveDeps extends Pick<
  Platform,
  'connection' | 'clock' | 'queue' | 'log' | 'secrets' | 'scanner' | 'files'
> {
  readonly store: VeteranStore
  readonly audience: Pick<ReturnType<VeteranStore['audienceChanged']>, 'mark' | 'ask'>
  readonly accounts: Pick<Accounts, 'consentState' | 'consentStates' | 'noteConsent'>
}

/** What of a file is sensitive, and what its person consents to. */
export const sensitivePart = ({ store, accounts, audience, clock, ...deps }: SensitiveDeps) => {
  const evidence = createEvidence({ ...deps, clock })

  /** Takes out the resident ID and the proofs, and has the bytes of these taken away. Safe to repeat. */
  async function drop(accountId: string): Promise<void> {
    const file = await store.ofAccount(accountId)
    const ids = (file?.proofs ?? []).map(({ id }) => id)
    if (ids.length > 0) await evidence.lettingGo(ids)
    await store.dropSensitive(accountId, clock())
    await store.dropMergedProofs(accountId)
    if (file) await store.desk.decisions.dropFacts(file._id)
    await evidence.owed.settling.ask(ids.map((_id) => ({ _id, version: 2 })))
  }

  /** Fairs that were announced before may concern whoever wants invitations from now on. */
  async function setInvitations(accountId: string, wanted: boolean): Promise<void> {
    const file = await store.ofAccount(accountId)
    if (!file || file.wantsInvitations === wanted) return
    const now = clock()
    const version = now.getTime()
    await store.setInvitations(accountId, wanted, now, wanted ? audience.mark(version) : {})
    if (wanted) await audience.ask([{ _id: file._id, version }])
  }

  /** Those who agree are marked, so that they are quick to find. */
  async function followFound(accountIds: readonly string[]): Promise<void> {
    const said = await accounts.consentStates(accountIds, 'BEING_FOUND')
    const agreed = accountIds.filter((id) => said.get(id) === 'GIVEN')
    await store.setFindable(agreed, true)
    await store.setFindable(
      accountIds.filter((id) => !agreed.includes(id)),
      false,
    )
  }

  const demand = async (accountId: string): Promise<void> => {
    if ((await accounts.consentState(accountId, 'RESIDENT_ID')) !== 'GIVEN')
      throw veteranErrors.consentFirst()
  }

  return {
    drop,
    followFound,

    /** Before sensitive information is taken. */
    demand,

    /** After it was: a consent withdrawn at that very moment takes it out again. */
    async stillStands(accountId: string): Promise<void> {
      await demand(accountId).catch(async (refusal: unknown) => {
        await drop(accountId)
        throw refusal
      })
    },

    /** Before the file says so: a changed wish for invitations is a word of consent, dated like every other. */
    async noteInvitations(file: VeteranRow, wanted: boolean | null | undefined): Promise<void> {
      if (typeof wanted === 'boolean' && wanted !== file.wantsInvitations)
        await accounts.noteConsent(file.accountId, 'INVITATIONS', wanted)
    },

    /** By the link of a mail. */
    async stopInvitations(accountId: string): Promise<void> {
      await accounts.noteConsent(accountId, 'INVITATIONS', false)
      await setInvitations(accountId, false)
    },

    /** Brings the file to what its person consents to now. Safe to repeat. */
    async followConsents(accountId: string): Promise<void> {
      const invited = await accounts.consentState(accountId, 'INVITATIONS')
      if (invited !== 'NOT_ASKED') await setInvitations(accountId, invited === 'GIVEN')
      await followFound([accountId])
      if ((await accounts.consentState(accountId, 'RESIDENT_ID')) === 'WITHDRAWN') await drop(accountId)
    },
  }
}

export type SensitivePart = ReturnType<typeof sensitivePart>
