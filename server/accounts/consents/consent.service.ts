import {
  consentRule,
  consentUses,
  noticeVersion,
  type ConsentInput,
  type ConsentUse,
} from '../../../rules/privacy.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { consentErrors } from './consent.errors.ts'
import { mayConsent } from './consent.policy.ts'
import { consentStore } from './consent.store.ts'
import { consentOf, stateOf, type Consent, type ConsentEntry, type ConsentState } from './consent.ts'

type ConsentsDeps = Pick<Platform, 'connection' | 'clock' | 'queue' | 'log'>

/** Two tabs may speak at once; whoever still loses then is told so. */
const mostTries = 5

/** What people consent to, use by use, as dated records with the version of the notice that they read. */
export function consentsOfPeople(deps: ConsentsDeps) {
  const { clock } = deps
  const store = consentStore(deps.connection)
  const effect = store.effect(deps)

  /** Keeps what somebody says; saying the same again keeps nothing. Gives the entry, or null when nothing is new. */
  async function keep(
    said: Omit<ConsentEntry, 'seq' | 'at'>,
  ): Promise<{ readonly _id: string; readonly seq: number } | null> {
    for (let tries = 0; tries < mostTries; tries++) {
      const last = await store.last(said.accountId, said.use)
      if (last?.isGiven === said.isGiven) return null
      const seq = (last?.seq ?? 0) + 1
      const kept = await store.add({ ...said, seq, at: clock() }, effect.mark(seq))
      if (kept) return kept
    }
    throw platformErrors.changed()
  }

  const consents = async (accountId: string): Promise<Consent[]> => {
    const last = await store.lastOf(accountId)
    return consentUses.map((use) => consentOf(use, last.get(use)))
  }

  return {
    consentEffect: effect,
    consentById: store.byId,

    async myConsents(viewer: Viewer | null): Promise<Consent[]> {
      return consents(allowed(viewer, mayConsent).id)
    },

    /** Keeps what the viewer says of one use; what follows from it is owed by the record. */
    async sayConsent(viewer: Viewer | null, input: ConsentInput): Promise<string> {
      const { id } = allowed(viewer, mayConsent)
      const { notice, ...said } = checked(consentRule, input)
      if (notice !== noticeVersion) throw consentErrors.noticeChanged()
      const kept = await keep({ accountId: id, notice, ...said })
      if (kept) await effect.ask([{ _id: kept._id, version: kept.seq }])
      return id
    },

    /** What follows from an act of the person elsewhere, such as the link in a mail. */
    noteConsent: async (accountId: string, use: ConsentUse, isGiven: boolean): Promise<void> => {
      await keep({ accountId, use, isGiven, notice: noticeVersion })
    },

    consentState: async (accountId: string, use: ConsentUse): Promise<ConsentState> =>
      stateOf(await store.last(accountId, use)),

    /** First words as given, for example data; what the files say already agrees with them. Safe to repeat. */
    seedConsents: (said: readonly Pick<ConsentEntry, 'accountId' | 'use' | 'isGiven'>[]): Promise<void> =>
      store.addFirst(said.map((each) => ({ ...each, seq: 1, at: clock(), notice: noticeVersion }))),

    /** How one use stands for several people. */
    async consentStates(accountIds: readonly string[], use: ConsentUse): Promise<Map<string, ConsentState>> {
      const last = await store.lastAmong(accountIds, use)
      return new Map(accountIds.map((id) => [id, stateOf(last.get(id))]))
    },

    /** Every word of a person, the newest first. */
    consentHistory: store.all,
    consentsHeld: store,
  }
}

export type PeoplesConsents = ReturnType<typeof consentsOfPeople>
