import { z } from 'zod'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { mayHaveSecondFactor } from '../account.policy.ts'
import type { AccountStore } from '../account.store.ts'
import type { AccountRow } from '../account.ts'
import type { Sessions, SignedIn } from '../session.service.ts'
import type { OfficePerson } from './office-person.ts'
import type { OfficeProvider } from './office-provider.ts'

/** Why nobody was signed in; the page of signing in says it in words. */
export type OfficeRefusal = 'AWAY' | 'OVER' | 'UNKNOWN' | 'ONE_FACTOR' | 'TAKEN'

export type OfficeOutcome =
  | { readonly signedIn: SignedIn; readonly back: string | null }
  | {
      readonly refused: OfficeRefusal
      readonly back: string | null
      /** Whether an account was to be joined. */ readonly joins: boolean
    }

/** What the browser keeps while the person is at the provider, sealed. */
const keptShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string().nullable(),
  /** Whose account it is to be joined to; null: whoever it is signs in. */
  joins: z.string().nullable(),
  at: z.number(),
})

const patienceMs = 10 * 60_000

interface OfficeDeps extends Pick<Platform, 'secrets' | 'clock' | 'log'> {
  readonly accounts: AccountStore
  readonly sessions: Sessions
  readonly office: OfficeProvider | null
  readonly demandsSecondFactor: boolean
}

const isOpenStaff = (account: AccountRow | null): account is AccountRow =>
  account?.role === 'STAFF' && !account.disabledAt

/** Signing in through the provider of an office, for staff: it proves who they are in the place of password and second factor. */
export function officeSignIn(deps: OfficeDeps) {
  const { accounts, sessions, office, secrets, clock, log, demandsSecondFactor } = deps

  function opened(sealed: string | null): z.infer<typeof keptShape> | null {
    if (!sealed) return null
    try {
      const kept = keptShape.parse(JSON.parse(secrets.decrypt(sealed)))
      return clock().getTime() - kept.at <= patienceMs ? kept : null
    } catch {
      return null
    }
  }

  /** Nobody is joined to an account but by the number that both sides have proved, or by being signed in to it. */
  async function staffOf(person: OfficePerson, joins: string | null): Promise<AccountRow | OfficeRefusal> {
    const known = await accounts.byOffice(person.key)
    if (known && joins !== null && known._id !== joins) return 'TAKEN'
    if (known) return isOpenStaff(known) ? known : 'UNKNOWN'
    const wanted =
      joins ?? (person.phone === null ? null : ((await accounts.byPhone(person.phone))?._id ?? null))
    const account = wanted === null ? null : await accounts.byId(wanted)
    if (!isOpenStaff(account) || (account.officeKey && joins === null)) return 'UNKNOWN'
    return (await accounts.joinOffice(account._id, person.key, clock())) ?? 'TAKEN'
  }

  return {
    /** How the office's sign-in is called; null where there is none. */
    officeName: () => office?.settings.name ?? null,

    /** Where to send the browser and what it keeps meanwhile; null where there is no such sign-in, or it cannot be reached. */
    async beginOffice(viewer: Viewer | null, joins: boolean, back: string | null) {
      if (!office) return null
      const isTheirs = joins && viewer && mayHaveSecondFactor(viewer) && viewer.isBound !== true
      try {
        const { url, begun } = await office.begin()
        const kept = { ...begun, back, joins: isTheirs ? viewer.id : null, at: clock().getTime() }
        return { url: url.href, kept: secrets.encrypt(JSON.stringify(kept)) }
      } catch (error) {
        log.warn({ err: error }, 'the sign-in of the office cannot be reached')
        return null
      }
    },

    async finishOffice(here: URL, sealed: string | null, agent: string | null): Promise<OfficeOutcome> {
      const kept = opened(sealed)
      if (!office || !kept) return { refused: 'OVER', back: null, joins: false }
      const { back, joins } = kept
      const refuse = (refused: OfficeRefusal): OfficeOutcome => ({ refused, back, joins: joins !== null })
      const person = await office.finish(here, kept).catch((error: unknown) => {
        log.warn({ err: error }, 'the sign-in of the office was not confirmed')
        return null
      })
      if (!person) return refuse(here.searchParams.has('error') ? 'OVER' : 'AWAY')
      if (demandsSecondFactor && !person.hasTwoFactors && !office.settings.isVouched)
        return refuse('ONE_FACTOR')
      const account = await staffOf(person, joins)
      if (typeof account === 'string') return refuse(account)
      return { signedIn: await sessions.open(account, agent, { byOffice: true }), back }
    },

    /** The office's sign-in opens this account no more. */
    async leaveOffice(viewer: Viewer | null): Promise<AccountRow> {
      const { id } = allowed(viewer, mayHaveSecondFactor)
      const changed = await accounts.change(id, { officeKey: null }, clock())
      if (!changed) throw platformErrors.notFound()
      return changed
    },
  }
}
