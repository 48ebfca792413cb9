import {
  alikeRule,
  isSameNumber,
  keptOnBehalfRule,
  madeOnBehalfRule,
  type AlikeInput,
  type HandOverInput,
  type KeptOnBehalfInput,
  type MadeOnBehalfInput,
} from '../../../rules/behalf.ts'
import { birthdayOf } from '../../../rules/identifiers.ts'
import { dayOf } from '../../../rules/office-time.ts'
import type { Accounts } from '../../accounts/index.ts'
import { checked } from '../../platform/checked.ts'
import { platformErrors } from '../../platform/errors.ts'
import { idUnderKey, madeOnce, type MakingKey } from '../../platform/made-once.ts'
import type { Platform } from '../../platform/platform.ts'
import { present } from '../../platform/present.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Reading } from '../../reading/index.ts'
import { reaches, unknown } from '../../reference/index.ts'
import { verificationErrors } from '../../verification/index.ts'
import type { fileOpenings } from '../opening/file-opening.service.ts'
import { wrongFacet } from '../facets/facet.errors.ts'
import { facetOfStored } from '../facets/facet.ts'
import type { LogReadings } from '../file-reading.ts'
import { mergingErrors } from '../merging/merging.errors.ts'
import { merged } from '../suggestion.ts'
import { newFile } from '../veteran-draft.ts'
import type { ownFile } from '../veteran-own.service.ts'
import { mayReadFile } from '../veteran.policy.ts'
import type { Lookalike, VeteranDouble, VeteranStore } from '../veteran.store.ts'
import { firstYearOf, type VeteranRow } from '../veteran.ts'
import { behalfErrors } from './behalf.errors.ts'
import { mayKeepOnBehalf, mayMakeOnBehalf } from './behalf.policy.ts'
import { withAct } from './station-act.ts'

interface BehalfDeps extends Pick<Platform, 'clock' | 'newId' | 'secrets'> {
  readonly accounts: Pick<
    Accounts,
    'byIds' | 'consentState' | 'noteConsent' | 'createPhoneless' | 'givePhone'
  >
  readonly files: VeteranStore
  readonly reading: Pick<Reading, 'serviceInTurns'>
  readonly own: ReturnType<typeof ownFile>
  readonly openings: Pick<ReturnType<typeof fileOpenings>, 'countOpening'>
  readonly acted: Pick<ReturnType<VeteranStore['acted']>, 'mark' | 'ask'>
  readonly logReadings: LogReadings
}

/** Files that may be of one person, those of the viewer's area and how many there are elsewhere. */
export interface LookalikeFilesRow {
  readonly here: readonly VeteranDouble[]
  readonly elsewhere: number
}

/** The resident ID is looked for and written by those who read it. */
const wrongId = (staff: Viewer, { residentId }: { readonly residentId?: string | null | undefined }) =>
  wrongFacet(staff, 'residentId', facetOfStored.residentIdTail, residentId)

/** Of what may be left out, what was said: null and nothing take it away, and what was left out stays. */
const saidOnly = <Fields extends object>(input: object, fields: Fields): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => (input as Record<string, unknown>)[name] !== undefined),
  ) as Partial<Fields>

/** The person, as the person's own actions know whoever asks. */
const personOf = ({ accountId, name }: VeteranRow): Viewer => ({
  id: accountId,
  name,
  role: 'VETERAN',
  language: 'zh-CN',
  stationId: null,
  reach: null,
  phone: '',
})

/** What staff do for people who have no phone to do it with. */
export function filesOnBehalf(deps: BehalfDeps) {
  const { accounts, files, own, openings, acted, logReadings, clock, newId, secrets, reading } = deps

  /** The file, when it is the viewer's to keep; its opening is counted unless they have made it themselves. */
  async function kept(viewer: Viewer | null, id: string): Promise<{ staff: Viewer; file: VeteranRow }> {
    const staff = allowed(viewer, mayMakeOnBehalf)
    const file = await files.byId(id)
    if (!file || !mayReadFile(staff, file)) throw platformErrors.notFound()
    if (!mayKeepOnBehalf(staff, file)) throw behalfErrors.notKept()
    if (file.mergedInto) throw mergingErrors.useTheOther(file.merge?.intoTail ?? '')
    if (isSameNumber(file.onBehalf?.contactPhone ?? null, staff.phone)) throw verificationErrors.ownInterest()
    if (file.onBehalf?.byId !== staff.id) await openings.countOpening(staff, id)
    await logReadings(staff, [id], 'ON_BEHALF')
    return { staff, file }
  }

  /** Whether the other file may be of somebody born on this day; a birthday that is not known is no other one. */
  const mayBeBornOn = (birthday: string | null, { residentIdSealed }: Lookalike): boolean =>
    birthday === null ||
    residentIdSealed === undefined ||
    birthdayOf(secrets.decrypt(residentIdSealed)) === birthday

  async function lookalikes(staff: Viewer, { name, residentId }: AlikeInput): Promise<LookalikeFilesRow> {
    const hashes = residentId ? secrets.keyedHashes(residentId) : []
    const birthday = residentId ? birthdayOf(residentId) : null
    const found = (await files.alike(name, hashes))
      .filter(
        (each) => each.residentIdHash?.some((hash) => hashes.includes(hash)) || mayBeBornOn(birthday, each),
      )
      .map(({ residentIdSealed: _sealed, residentIdHash: _hash, ...shown }) => shown)
    const here = found.filter((each) => mayReadFile(staff, each))
    return { here, elsewhere: found.length - here.length }
  }

  /** The person has signed the notice that staff have read out (PIPL, article 29). */
  async function noteConsentOnPaper(accountId: string): Promise<void> {
    if ((await accounts.consentState(accountId, 'RESIDENT_ID')) !== 'GIVEN')
      await accounts.noteConsent(accountId, 'RESIDENT_ID', true)
  }

  async function make(staff: Viewer, input: MadeOnBehalfInput, _id: string): Promise<VeteranRow> {
    const { knownDoubles, consentOn, contactName, contactPhone, degree, residentId, ...facts } = checked(
      madeOnBehalfRule(dayOf(clock())),
      input,
      ({ areaCode }) => [...wrongId(staff, input), ...unknown.area('areaCode', areaCode)],
    )
    if (!reaches(staff, facts.areaCode)) throw platformErrors.beyondReach()
    if (isSameNumber(contactPhone, staff.phone)) throw behalfErrors.ownNumber()
    const { here } = await lookalikes(staff, { name: facts.name, residentId })
    if (here.some((each) => !knownDoubles.includes(each._id))) throw behalfErrors.lookalikes()
    const account = await accounts.createPhoneless(idUnderKey('account-of-file', staff.id, _id), facts.name)
    await noteConsentOnPaper(account._id)
    const read = await reading.serviceInTurns(facts.serviceText)
    const draft = {
      ...facts,
      _id,
      accountId: account._id,
      degree: degree ?? null,
      skills: merged([], read.skills),
      occupations: merged([], read.occupations),
      ...(residentId && { residentId }),
      onBehalf: {
        byId: staff.id,
        by: staff.name,
        stationId: staff.stationId,
        at: clock(),
        ...{ consentOn, contactName, contactPhone, claimedAt: null, claimedBy: null },
      },
    }
    await files.add([newFile(draft, { clock, newId, secrets })])
    await logReadings(staff, [_id], 'ON_BEHALF')
    return present((await files.byId(_id)) ?? undefined, 'The file')
  }

  return {
    /** Who keeps the own file by what staff do: `NOT_FOUND` out of reach, `CONFLICT` when the person keeps it. */
    async personKept(viewer: Viewer | null, id: string): Promise<Viewer> {
      return personOf((await kept(viewer, id)).file)
    },

    async veteransLike(viewer: Viewer | null, input: AlikeInput): Promise<LookalikeFilesRow> {
      const staff = allowed(viewer, mayMakeOnBehalf)
      const found = await lookalikes(
        staff,
        checked(alikeRule(dayOf(clock())), input, () => wrongId(staff, input)),
      )
      await logReadings(
        staff,
        found.here.map(({ _id }) => _id),
        'ON_BEHALF',
        ['SHARED'],
      )
      return found
    },

    async makeVeteranOnBehalf(viewer: Viewer | null, input: MadeOnBehalfInput, key?: MakingKey) {
      const staff = allowed(viewer, mayMakeOnBehalf)
      const making = { kind: 'veteran-on-behalf', maker: staff.id, key, newId, byId: files.byId }
      return madeOnce(making, (id) => make(staff, input, id))
    },

    async keepVeteranOnBehalf(viewer: Viewer | null, id: string, input: KeptOnBehalfInput) {
      const { staff, file } = await kept(viewer, id)
      const rule = keptOnBehalfRule(dayOf(clock()), firstYearOf(file))
      const { serviceText, contactName, contactPhone, ...facts } = checked(rule, input, ({ areaCode }) => [
        ...wrongId(staff, input),
        ...unknown.area('areaCode', areaCode),
      ])
      if (facts.areaCode && !reaches(staff, facts.areaCode)) throw platformErrors.beyondReach()
      if (isSameNumber(contactPhone, staff.phone)) throw behalfErrors.ownNumber()
      const contact = saidOnly(input, { contactName, contactPhone })
      const person = personOf(file)
      const changed = await own.updatePerson(person, facts)
      const onBehalf = { ...present(changed.onBehalf, 'Who keeps it'), ...contact }
      const written = Object.keys(contact).length > 0 ? await own.write(changed, { onBehalf }) : changed
      if (typeof serviceText !== 'string' || serviceText === written.serviceText) return written
      return own.describeService(person, { text: serviceText, periods: [...written.servicePeriods] })
    },

    async submitVeteranOnBehalf(viewer: Viewer | null, id: string): Promise<VeteranRow> {
      return own.submitVeteran(personOf((await kept(viewer, id)).file))
    },

    /** The account has the number first: cut short after that, the same code finishes it. */
    async handOverVeteran(viewer: Viewer | null, id: string, input: HandOverInput): Promise<VeteranRow> {
      const { staff, file } = await kept(viewer, id)
      await accounts.givePhone(file.accountId, input)
      const now = clock()
      const onBehalf = { ...present(file.onBehalf, 'Who keeps it'), claimedAt: now, claimedBy: staff.name }
      const stationActs = withAct(file.stationActs, staff, { kind: 'HANDED_OVER', at: now })
      const change = { onBehalf, stationActs, ...acted.mark(file.version + 1) }
      const changed = await files.change(file, change, now)
      if (!changed) throw platformErrors.changed()
      await acted.ask([changed])
      return changed
    },
  }
}
