import type { ConsentInput, ErasureInput } from '../../rules/privacy.ts'
import type { Accounts, Consent } from '../accounts/index.ts'
import type { Applications } from '../applications/index.ts'
import type { Employers } from '../employers/index.ts'
import type { HeldRecord, Person, PersonalPart } from '../platform/personal.ts'
import type { OwedJob } from '../platform/queue/owed.ts'
import { signedIn, type Viewer } from '../platform/viewer.ts'
import type { Veterans } from '../veterans/index.ts'

interface PrivacyDeps {
  readonly accounts: Accounts
  readonly veterans: Pick<Veterans, 'followConsents' | 'ofAccount'>
  readonly employers: Pick<Employers, 'ofAccount'>
  /** What else stands on a consent. */
  readonly applications: Pick<Applications, 'followFoundConsent'>
  /** What every feature holds of people. */
  readonly parts: readonly PersonalPart[]
}

/** What is shown of one part on a page; a download has all of it. */
export interface HeldPartRow {
  readonly part: PersonalPart
  readonly records: readonly HeldRecord[]
  readonly hasMore: boolean
}

const mostShown = 20

async function shownOf(part: PersonalPart, person: Person): Promise<HeldPartRow> {
  const records: HeldRecord[] = []
  for await (const record of part.held(person)) {
    if (records.length === mostShown) return { part, records, hasMore: true }
    records.push(record)
  }
  return { part, records, hasMore: false }
}

/** What a person decides on what is held of them, and is given of it. */
export const createPrivacy = ({ accounts, veterans, employers, applications, parts }: PrivacyDeps) => {
  async function follow(accountId: string): Promise<void> {
    await veterans.followConsents(accountId)
    await applications.followFoundConsent(accountId)
  }

  async function personOf(accountId: string): Promise<Person> {
    const records = await Promise.all([veterans.ofAccount(accountId), employers.ofAccount(accountId)])
    return { accountId, recordIds: records.flatMap((record) => (record ? [record._id] : [])) }
  }

  /** Refuses by name while something stands in the way of erasing an account. */
  async function hinders(accountId: string): Promise<void> {
    for (const part of parts) await part.hinders?.(accountId)
  }

  return {
    /** Takes effect before it is answered; whoever dies in between is followed by the job. */
    async setConsent(viewer: Viewer | null, input: ConsentInput): Promise<Consent[]> {
      await follow(await accounts.sayConsent(viewer, input))
      return accounts.myConsents(viewer)
    },

    async followConsent(job: OwedJob): Promise<void> {
      const said = await accounts.consentById(job.id)
      if (said) await follow(said.accountId)
      await accounts.owed.consents.done(job)
    },

    /** The newest of everything that is held of the viewer, part by part. */
    async myData(viewer: Viewer | null): Promise<HeldPartRow[]> {
      const person = await personOf(signedIn(viewer).id)
      const shown: HeldPartRow[] = []
      for (const part of parts) shown.push(await shownOf(part, person))
      return shown
    },

    /** All that is held of the viewer as lines of one JSON document, read and told in batches. */
    async *download(viewer: Viewer | null): AsyncGenerator<string> {
      const person = await personOf(signedIn(viewer).id)
      for (const [at, part] of parts.entries()) {
        yield `${at === 0 ? '{' : ','}\n${JSON.stringify(part.key)}: [`
        let separator = ''
        for await (const record of part.held(person)) {
          const told = Object.fromEntries(record.map(({ key, value }) => [key, value ?? null]))
          yield `${separator}\n${JSON.stringify(told)}`
          separator = ','
        }
        yield ']'
      }
      yield '\n}\n'
    },

    hinders,

    eraseMyAccount: (viewer: Viewer | null, input: ErasureInput, ip: string): Promise<true> =>
      accounts.eraseMyAccount(viewer, input, ip, hinders),

    /** For the job: takes away what every feature holds. Cut short, it begins anew and finds less. */
    async eraseHeld(job: OwedJob): Promise<void> {
      if (await accounts.isErased(job.id)) {
        const person = await personOf(job.id)
        for (const part of parts) await part.erase(person)
      }
      await accounts.erased(job)
    },
  }
}
