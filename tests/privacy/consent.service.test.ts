import { describe, expect } from 'vitest'
import { noticeVersion, type ConsentUse } from '../../rules/privacy.ts'
import { runners } from '../../workers/jobs.ts'
import { anAccount } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const saying = (use: ConsentUse, isGiven: boolean) => ({ use, isGiven, notice: noticeVersion })

const stateIn = (consents: readonly { use: ConsentUse; state: string }[], use: ConsentUse) =>
  consents.find((each) => each.use === use)?.state

describe('a consent', () => {
  it('is not asked, then given, then withdrawn: each word is kept with its day and the notice', async ({
    services,
    veteran: { viewer },
  }) => {
    const { accounts, privacy } = services
    expect(stateIn(await accounts.myConsents(viewer), 'MATCHING')).toBe('NOT_ASKED')
    await privacy.setConsent(viewer, saying('MATCHING', true))
    await privacy.setConsent(viewer, saying('MATCHING', true))
    expect(stateIn(await privacy.setConsent(viewer, saying('MATCHING', false)), 'MATCHING')).toBe('WITHDRAWN')
    const history = (await accounts.consentHistory(viewer.id, 10)).filter(({ use }) => use === 'MATCHING')
    expect(history.map(({ isGiven, notice, seq }) => ({ isGiven, notice, seq }))).toEqual([
      { isGiven: false, notice: noticeVersion, seq: 2 },
      { isGiven: true, notice: noticeVersion, seq: 1 },
    ])
  })

  it('is said once of many words at the same moment', async ({ services, veteran: { viewer } }) => {
    const said = await Promise.all(
      Array.from({ length: 5 }, () =>
        outcomeOf(services.privacy.setConsent(viewer, saying('EMPLOYERS', true))),
      ),
    )
    expect(new Set(said)).toEqual(new Set(['OK']))
    const history = await services.accounts.consentHistory(viewer.id, 10)
    expect(history.filter(({ use }) => use === 'EMPLOYERS')).toHaveLength(1)
  })

  it('to a notice that has changed is refused, as is that of somebody without a file', async ({
    services: { privacy },
    veteran,
    employer,
    staff,
  }) => {
    const old = { ...saying('MATCHING', true), notice: '2020-01-01' }
    expect(await outcomeOf(privacy.setConsent(veteran.viewer, old))).toBe('CONFLICT')
    for (const { viewer } of [employer, staff])
      expect(await outcomeOf(privacy.setConsent(viewer, saying('MATCHING', true)))).toBe('FORBIDDEN')
    expect(await outcomeOf(privacy.setConsent(null, saying('MATCHING', true)))).toBe('UNAUTHENTICATED')
    const wrong = { use: 'SELLING' as ConsentUse, isGiven: true, notice: '' }
    await expect(privacy.setConsent(veteran.viewer, wrong)).rejects.toMatchObject({
      details: { fields: [{ path: 'use' }, { path: 'notice' }] },
    })
  })
})

describe('without consent to the use of sensitive information', () => {
  it('neither a resident ID nor a proof is taken, and nothing is written', async ({ services }) => {
    const { viewer } = await aVeteran(services)
    await services.privacy.setConsent(viewer, saying('RESIDENT_ID', false))
    const typed = services.veterans.updatePerson(viewer, { residentId: aResidentId(), name: '王新名' })
    await expect(typed).rejects.toMatchObject({ code: 'CONFLICT', text: { zh: /单独同意/ } })
    const proof = { kind: 'CERTIFICATE', validUntil: null, replaces: null } as const
    const sent = services.veterans.addProof(viewer, proof, Buffer.from('%PDF-1.4'))
    expect(await outcomeOf(sent)).toBe('CONFLICT')
    expect(await services.veterans.myVeteran(viewer)).toMatchObject({ name: '陈建国', residentIdTail: null })
  })

  it('everything else of the person may be changed', async ({ services }) => {
    const { viewer } = await aVeteran(services)
    await services.privacy.setConsent(viewer, saying('RESIDENT_ID', false))
    expect(await outcomeOf(services.veterans.updatePerson(viewer, { name: '王新名' }))).toBe('OK')
  })
})

describe('withdrawing', () => {
  it('that of the resident ID takes number, hash and proofs out, and the status is not verified any more', async ({
    services,
    platform,
  }) => {
    const { viewer, veteran } = await aVeteran(services, { residentId: aResidentId() })
    await services.privacy.setConsent(viewer, saying('RESIDENT_ID', false))
    const row = await platform.connection
      .collection<{ _id: string }>('veterans')
      .findOne({ _id: veteran._id })
    expect(row).toMatchObject({ residentIdTail: null, verification: { state: 'UNSUBMITTED' } })
    expect(Object.keys(row ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(residentIdSealed|residentIdHash|proofs)$/)]),
    )
  })

  it('at the very moment of typing leaves no resident ID behind', async ({ services }) => {
    for (let round = 0; round < 5; round++) {
      const { viewer } = await aVeteran(services)
      await Promise.all([
        outcomeOf(services.veterans.updatePerson(viewer, { residentId: aResidentId() })),
        services.privacy.setConsent(viewer, saying('RESIDENT_ID', false)),
      ])
      expect(await services.veterans.myVeteran(viewer)).toMatchObject({ residentIdTail: null })
    }
  })

  it('that of matching ends it at once, by name and with the way on; giving it again brings it back', async ({
    services,
  }) => {
    const { viewer } = await aVeteran(services)
    const matches = () => outcomeOf(services.matching.matches(viewer, { first: 5 }))
    expect(await matches()).toBe('OK')
    await services.privacy.setConsent(viewer, saying('MATCHING', false))
    await expect(services.matching.matches(viewer, { first: 5 })).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: /个人信息与同意/ },
    })
    await services.privacy.setConsent(viewer, saying('MATCHING', true))
    expect(await matches()).toBe('OK')
  })

  it('that of invitations leaves the person out of the next announcement', async ({ services, staff }) => {
    const [wants, not] = [await aVeteran(services), await aVeteran(services)]
    await services.privacy.setConsent(not.viewer, saying('INVITATIONS', false))
    await services.fairs.announce((await aFair(services, staff.viewer))._id)
    const invited = async ({ viewer }: typeof wants) =>
      (await services.notifications.inbox(viewer, { first: 10 })).nodes.filter(
        ({ kind }) => kind === 'FAIR_INVITATION',
      )
    expect(await invited(wants)).toHaveLength(1)
    expect(await invited(not)).toHaveLength(0)
  })

  it('follows by the job when the process died before the file was changed', async ({ services }) => {
    const { viewer } = await aVeteran(services, { residentId: aResidentId() })
    await services.accounts.sayConsent(viewer, saying('RESIDENT_ID', false))
    const [word] = await services.accounts.consentHistory(viewer.id, 1)
    const job = { id: word?._id, version: word?.seq }
    const { run } = runners.find(({ kind }) => kind.name === 'consent-changed') ?? {}
    await run?.(job, services)
    await run?.(job, services)
    expect(await services.veterans.myVeteran(viewer)).toMatchObject({ residentIdTail: null })
    expect(await services.accounts.consentById(word?._id ?? '')).not.toHaveProperty('effectOwed')
  })
})

describe('a wish for invitations said elsewhere', () => {
  it('is a dated word of consent too: in the file, and by the link of a mail', async ({ services }) => {
    const { viewer } = await aVeteran(services)
    const state = () => services.accounts.consentState(viewer.id, 'INVITATIONS')
    await services.veterans.updatePerson(viewer, { wantsInvitations: false })
    expect(await state()).toBe('WITHDRAWN')
    await services.veterans.updatePerson(viewer, { wantsInvitations: true })
    expect(await state()).toBe('GIVEN')
    await services.veterans.stopInvitations(viewer.id)
    expect(await state()).toBe('WITHDRAWN')
    expect(await services.veterans.wantsInvitations(viewer.id)).toBe(false)
  })
})

describe('the list of a fair', () => {
  it('marks who may not be named to employers', async ({ services }) => {
    const people = [await anAccount(services), await anAccount(services), await anAccount(services)]
    const [yes, no, unasked] = people.map(({ viewer }) => viewer)
    if (!yes || !no || !unasked) throw new Error('Three people were made.')
    await services.privacy.setConsent(yes, saying('EMPLOYERS', true))
    await services.privacy.setConsent(no, saying('EMPLOYERS', false))
    const states = await services.accounts.consentStates([yes.id, no.id, unasked.id], 'EMPLOYERS')
    expect([...states.values()]).toEqual(['GIVEN', 'WITHDRAWN', 'NOT_ASKED'])
  })
})
