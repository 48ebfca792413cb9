import { describe, expect } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { aStaffMember, aPhone } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aPicture } from '../support/a-proof.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { withServices } from '../support/fixtures.ts'
import { aCode } from '../support/a-code.ts'

const town = '350505100'
const village = '350505100202'
const other = '350505001'

const it = withServices
  .extend('clerk', ({ services }) => aStaffMember(services, { reach: town, stationId: 'station-town' }))
  .extend('stranger', ({ services }) => aStaffMember(services, { reach: other, stationId: 'station-other' }))

let names = 0
const input = (more: object = {}) => ({
  name: `郑守山${(names += 1)}`,
  areaCode: village,
  residentId: aResidentId(),
  serviceText: '在炮兵连当过驾驶员',
  consentOn: dayOf(new Date()),
  ...more,
})
const status = { kind: 'DISCHARGE_CERTIFICATE', validUntil: null, replaces: null } as const

describe('a file that staff keep for somebody without a phone', () => {
  it('says who made it, when, at which station and by what consent, and is signed in to by nobody', async ({
    services,
    clerk,
    platform,
  }) => {
    const { veterans, accounts } = services
    const file = await veterans.makeVeteranOnBehalf(clerk.viewer, input({ contactPhone: '13905950001' }))
    expect(file.onBehalf).toMatchObject({
      byId: clerk.viewer.id,
      by: clerk.viewer.name,
      stationId: 'station-town',
      consentOn: dayOf(platform.clock()),
      contactPhone: '+8613905950001',
      claimedAt: null,
    })
    expect(file.skills.length + file.occupations.length).toBeGreaterThan(0)
    const [account] = await accounts.byIds([file.accountId])
    expect(account).toMatchObject({ email: null, phone: `none#${file.accountId}`, role: 'VETERAN' })
    const tries = { phone: '13905950001', password: 'anything-1' }
    await expect(accounts.signIn(tries, 'somewhere')).rejects.toMatchObject({ code: 'INVALID' })
    const readings = await veterans.myFileReadings(
      { ...clerk.viewer, id: file.accountId, role: 'VETERAN' },
      { first: 10 },
    )
    expect(readings.nodes).toMatchObject([{ reader: clerk.viewer.name, purpose: 'ON_BEHALF' }])
  })

  it('is made once under a key, also by two requests at one moment', async ({ services, clerk }) => {
    const given = input()
    const make = () => services.veterans.makeVeteranOnBehalf(clerk.viewer, given, 'one-old-man')
    const made = await Promise.all([make(), make(), make()])
    expect(new Set(made.map(({ _id }) => _id)).size).toBe(1)
    expect((await make())._id).toBe(made[0]?._id)
  })

  it('is refused for another area, a consent of tomorrow, a wrong ID and the own number, each by name', async ({
    services: { veterans },
    clerk,
  }) => {
    const make = (more: object) => veterans.makeVeteranOnBehalf(clerk.viewer, input(more))
    await expect(make({ areaCode: other })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      make({ consentOn: '2999-01-01', residentId: '350505199001011234', name: '', contactPhone: '1' }),
    ).rejects.toMatchObject({
      code: 'INVALID',
      details: {
        fields: expect.arrayContaining(
          ['consentOn', 'residentId', 'name', 'contactPhone'].map((path) =>
            expect.objectContaining({ path }),
          ),
        ),
      },
    })
    await expect(make({ contactPhone: clerk.viewer.phone })).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('is not made beside one that looks alike before that was looked at', async ({ services, clerk }) => {
    const { veterans } = services
    const residentId = aResidentId()
    const name = '林同名'
    const { veteran } = await aVeteran(services, { name, areaCode: village, residentId })
    await aVeteran(services, { name, areaCode: other })
    await aVeteran(services, { name, areaCode: village, residentId: aResidentId() })
    const found = await veterans.veteransLike(clerk.viewer, { name, residentId })
    expect(found.here.map(({ _id }) => _id)).toEqual([veteran._id])
    expect(found).toMatchObject({ elsewhere: 1 })
    expect(JSON.stringify(found)).not.toContain('Sealed')
    const given = input({ name, residentId })
    await expect(veterans.makeVeteranOnBehalf(clerk.viewer, given)).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const knowing = { ...given, knownDoubles: [veteran._id] }
    const made = await veterans.makeVeteranOnBehalf(clerk.viewer, knowing)
    expect((await veterans.doublesOf(clerk.viewer, made._id))?.map(({ _id }) => _id)).toEqual([veteran._id])
  })

  it('is not found from elsewhere, and not to be kept by staff once the person keeps it', async ({
    services,
    clerk,
    stranger,
  }) => {
    const { veterans } = services
    const { _id } = await veterans.makeVeteranOnBehalf(clerk.viewer, input())
    const change = { degree: 'BACHELOR' as const }
    const hidden = { code: 'NOT_FOUND' }
    await expect(veterans.keepVeteranOnBehalf(stranger.viewer, _id, change)).rejects.toMatchObject(hidden)
    await expect(veterans.submitVeteranOnBehalf(stranger.viewer, _id)).rejects.toMatchObject(hidden)
    await expect(
      veterans.addProofOnBehalf(stranger.viewer, _id, status, await aPicture()),
    ).rejects.toMatchObject(hidden)
    const theirs = await aVeteran(services, { areaCode: village })
    await expect(
      veterans.keepVeteranOnBehalf(clerk.viewer, theirs.veteran._id, change),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(veterans.keepVeteranOnBehalf(theirs.viewer, _id, change)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('keeps who can be called when another fact is changed, and forgets it when told to', async ({
    services,
    clerk,
  }) => {
    const { veterans } = services
    const contact = { contactName: '郑小山', contactPhone: '13900001111' }
    const { _id } = await veterans.makeVeteranOnBehalf(clerk.viewer, { ...input(), ...contact })
    const kept = { ...contact, contactPhone: '+8613900001111' }
    const other = await veterans.keepVeteranOnBehalf(clerk.viewer, _id, { degree: 'BACHELOR' })
    expect(other.onBehalf).toMatchObject(kept)
    const half = await veterans.keepVeteranOnBehalf(clerk.viewer, _id, { contactName: null })
    expect(half.onBehalf).toMatchObject({ ...kept, contactName: null })
    const gone = await veterans.keepVeteranOnBehalf(clerk.viewer, _id, { contactPhone: '' })
    expect(gone.onBehalf).toMatchObject({ contactName: null, contactPhone: null })
  })

  it('is handed in with its proofs, verified, and registered for a fair with a ticket', async ({
    services,
    clerk,
    stranger,
    staff,
  }) => {
    const { veterans, fairs } = services
    const { _id } = await veterans.makeVeteranOnBehalf(clerk.viewer, input())
    await expect(veterans.submitVeteranOnBehalf(clerk.viewer, _id)).rejects.toMatchObject({ code: 'INVALID' })
    const proof = await veterans.addProofOnBehalf(clerk.viewer, _id, status, await aPicture())
    const consent = { ...status, kind: 'CONSENT' } as const
    const paper = await veterans.addProofOnBehalf(clerk.viewer, _id, consent, await aPicture())
    await veterans.removeProofOnBehalf(clerk.viewer, paper.id)
    const again = await veterans.keepVeteranOnBehalf(clerk.viewer, _id, {
      degree: 'JUNIOR_HIGH',
      serviceText: '在汽车连开车，修过发动机',
      contactName: '郑小山',
    })
    expect(again).toMatchObject({ degree: 'JUNIOR_HIGH', serviceText: '在汽车连开车，修过发动机' })
    const waiting = await veterans.submitVeteranOnBehalf(clerk.viewer, _id)
    expect(waiting.verification.state).toBe('PENDING')
    expect(waiting.proofs?.map(({ id }) => id)).toEqual([proof.id])
    expect((await veterans.verifyVeteran(clerk.viewer, _id)).verification.state).toBe('VERIFIED')

    const fair = await aFair(services, staff.viewer)
    await expect(fairs.registerOnBehalf(stranger.viewer, fair._id, _id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const tickets = await Promise.all([1, 2].map(() => fairs.registerOnBehalf(clerk.viewer, fair._id, _id)))
    expect(new Set(tickets.map(({ ticketCode }) => ticketCode)).size).toBe(1)
    expect(tickets[0]).toMatchObject({ onBehalfBy: clerk.viewer.name, phoneTail: '', state: 'REGISTERED' })
    expect(await fairs.registrationsOnBehalf(clerk.viewer, _id)).toMatchObject([{ fairId: fair._id }])
    expect(await fairs.withdrawOnBehalf(clerk.viewer, fair._id, _id)).toMatchObject({ state: 'WITHDRAWN' })
  })

  it('sends nothing to anybody: its notices stay in it', async ({ services, clerk, platform }) => {
    const { veterans, notifications } = services
    const file = await veterans.makeVeteranOnBehalf(
      clerk.viewer,
      input({ contactPhone: aPhone(), contactName: '侄子' }),
    )
    await notifications.request([
      {
        kind: 'STATION_ACTED',
        recipientId: file.accountId,
        subjectId: 'one',
        path: '/profile',
        facts: { kind: 'HANDED_OVER', by: clerk.viewer.name, stationId: null },
        usefulUntil: null,
      },
    ])
    const rows = await platform.connection
      .collection<{ recipientId: string }>('notifications')
      .find({ recipientId: file.accountId })
      .toArray()
    expect(rows).toHaveLength(1)
    await notifications.deliver(String(rows[0]?._id))
    const kept = await platform.connection
      .collection<{ recipientId: string; email: { state: string; reason: string } }>('notifications')
      .findOne({ recipientId: file.accountId })
    expect(kept?.email).toMatchObject({ state: 'DROPPED', reason: 'no address' })
  })

  it('is handed over by a number that a code has proved; the person signs in and is told', async ({
    services,
    clerk,
    platform,
  }) => {
    const { veterans, accounts } = services
    const { _id, accountId } = await veterans.makeVeteranOnBehalf(clerk.viewer, input())
    const phone = aPhone()
    const wrong = veterans.handOverVeteran(clerk.viewer, _id, { phone, code: '000000' })
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID' })
    const code = await aCode(platform, services.accounts, 'TAKE_OVER', phone)
    const file = await veterans.handOverVeteran(clerk.viewer, _id, { phone, code })
    expect(file.onBehalf).toMatchObject({ claimedBy: clerk.viewer.name })
    for (const key of await platform.redis.keys('*code-pause*')) await platform.redis.del(key)
    const again = { phone, code: await aCode(platform, services.accounts, 'SIGN_IN', phone) }
    expect((await accounts.signInByCode(again)).account).toMatchObject({ _id: accountId, phone })
    await expect(
      veterans.keepVeteranOnBehalf(clerk.viewer, _id, { degree: 'BACHELOR' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(file.stationActs).toMatchObject([{ kind: 'HANDED_OVER', by: clerk.viewer.name }])
  })

  it('is not handed over by the number of another account', async ({
    services,
    clerk,
    veteran,
    platform,
  }) => {
    const { veterans } = services
    const { _id } = await veterans.makeVeteranOnBehalf(clerk.viewer, input())
    const { phone } = veteran.account
    const code = await aCode(platform, services.accounts, 'TAKE_OVER', phone)
    await expect(veterans.handOverVeteran(clerk.viewer, _id, { phone, code })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect((await veterans.byIds([_id]))[0]?.onBehalf?.claimedAt).toBeNull()
  })
})
