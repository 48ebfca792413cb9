import { describe, expect } from 'vitest'
import { creditCodeCheck, residentIdCheck } from '../../rules/identifiers.ts'
import { submitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aCreditCode, anEmployer, employerFacts } from '../support/a-employer.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'

const waiting = () => ({ verification: submitted(new Date()) })
const town = '350505100'
const otherTown = '350505001'

const withDigit = (id: string, at: number, digit: string): string => {
  const first17 = id.slice(0, at) + digit + id.slice(at + 1, 17)
  return first17 + (residentIdCheck(first17) ?? '')
}
const another = (digit: string | undefined) => (digit === '7' ? '4' : '7')

const alikeOf = `query($id: ID!) { veteran(id: $id) {
  sameResidentId { id }
  looksLike { files { file { id name } reasons } elsewhere }
} }`
const firmsOf = `query($id: ID!) { employer(id: $id) {
  looksLike { employers { id name creditCode reasons } elsewhere }
} }`

let made = 0
/** A name that sounds like nobody else's of this file: three syllables of a counter. */
const aName = (): string => {
  const syllables = [...'林陈黄张王李吴刘蔡杨']
  return [...String((made += 1)).padStart(4, '0')].map((digit) => syllables[Number(digit)] ?? '').join('')
}

describe('files that may be one person’s', () => {
  it('are shown with why: a digit amiss, the name and the birthday, the name and the town', async ({
    app,
    services,
    staff,
  }) => {
    const residentId = aResidentId()
    const name = aName()
    const one = await aVeteran(services, { ...waiting(), residentId, areaCode: town, name })
    const digit = await aVeteran(services, {
      residentId: withDigit(residentId, 16, another(residentId[16])),
      areaCode: otherTown,
      name: aName(),
    })
    const born = await aVeteran(services, {
      residentId: withDigit(withDigit(residentId, 15, another(residentId[15])), 14, another(residentId[14])),
      areaCode: otherTown,
      name,
    })
    const near = await aVeteran(services, { areaCode: `${town}202`, name })
    const same = await aVeteran(services, { residentId, areaCode: town, name })
    await aVeteran(services, { residentId: aResidentId(), areaCode: otherTown, name })
    const { data } = await app.ask(alikeOf, { id: one.veteran._id }, { as: staff.token })
    const found = new Map(
      data.veteran.looksLike.files.map(({ file, reasons }: { file: { id: string }; reasons: string[] }) => [
        file.id,
        reasons,
      ]),
    )
    expect(Object.fromEntries(found)).toEqual({
      [digit.veteran._id]: ['RESIDENT_ID_NEAR'],
      [born.veteran._id]: ['NAME_AND_BIRTHDAY'],
      [near.veteran._id]: ['NAME_AND_TOWN'],
    })
    expect(data.veteran.looksLike.elsewhere).toBe(0)
    expect(data.veteran.sameResidentId).toEqual([{ id: same.veteran._id }])
  })

  it('are told of as readings, and those of other areas by their number alone', async ({ app, services }) => {
    const residentId = aResidentId()
    const [one, within, outside] = [
      await aVeteran(services, { ...waiting(), residentId, areaCode: town }),
      await aVeteran(services, {
        residentId: withDigit(residentId, 3, another(residentId[3])),
        areaCode: town,
      }),
      await aVeteran(services, {
        residentId: withDigit(residentId, 4, another(residentId[4])),
        areaCode: otherTown,
      }),
    ]
    const clerk = await aStaffMember(services, { reach: town, stationId: 's-town' })
    const { data } = await app.ask(alikeOf, { id: one.veteran._id }, { as: clerk.token })
    const { files, elsewhere } = data.veteran.looksLike
    expect(files.map(({ file }: { file: { id: string } }) => file.id)).toEqual([within.veteran._id])
    expect(elsewhere).toBe(1)
    const readings = async (token: string) =>
      (await app.ask('{ myFileReadings { nodes { reader } } }', {}, { as: token })).data.myFileReadings.nodes
    expect(await readings(within.token)).toEqual([{ reader: clerk.viewer.name }])
    expect(await readings(outside.token)).toEqual([])
    // Of the own file nobody is told who looks like it.
    const own = await app.ask('{ myVeteran { looksLike { elsewhere } } }', {}, { as: one.token })
    expect(own.data.myVeteran.looksLike).toBeNull()
  })

  it('are found by keyed hashes: neither the number nor the birthday is kept', async ({ app, services }) => {
    const residentId = aResidentId()
    const { veteran } = await aVeteran(services, { residentId })
    const row = await app.platform.connection
      .collection<{ _id: string }>('veterans')
      .findOne({ _id: veteran._id })
    const kept = JSON.stringify(row)
    expect(kept).toContain('residentIdNear')
    for (const part of [residentId, residentId.slice(0, 16), residentId.slice(6, 14)])
      expect(kept).not.toContain(part)
    expect(JSON.stringify(veteran)).not.toContain('residentIdNear')
  })

  it('are found among those from before, which the sweep has looked at', async ({ app, services, staff }) => {
    const residentId = aResidentId()
    const files = app.platform.connection.collection<{ _id: string }>('veterans')
    const [one, old] = [
      await aVeteran(services, { ...waiting(), residentId }),
      await aVeteran(services, { residentId: withDigit(residentId, 2, another(residentId[2])) }),
    ]
    await files.updateOne({ _id: old.veteran._id }, { $unset: { likeSound: 1, residentIdNear: 1 } })
    const found = async () =>
      (await app.ask(alikeOf, { id: one.veteran._id }, { as: staff.token })).data.veteran.looksLike.files
        .length
    expect(await found()).toBe(0)
    expect(await services.veterans.owed.comparing.askAgain()).toBe(1)
    expect(await services.veterans.owed.comparing.askAgain()).toBe(0)
    expect(await found()).toBe(1)
  })
})

describe('organisations that may be one', () => {
  it('are shown with why: a character amiss in the code, the own part of the name, the telephone', async ({
    app,
    services,
    staff,
  }) => {
    const creditCode = aCreditCode()
    const first17 = creditCode.slice(0, 12) + (creditCode[12] === '7' ? '4' : '7') + creditCode.slice(13, 17)
    const name = `${aName()}机械有限公司`
    const firm = (facts: Parameters<typeof employerFacts>[0]) =>
      anEmployer(
        services,
        employerFacts({ name: `${aName()}食品厂`, contactPhone: '0595-22000001', ...facts }),
      )
    const one = await firm({ creditCode, name, contactPhone: '0595-27770001' })
    const [code, called, phoned] = [
      await firm({ creditCode: first17 + (creditCodeCheck(first17) ?? '') }),
      await firm({ name: `泉州市${name}` }),
      await firm({ contactPhone: '059527770001', areaCode: otherTown }),
    ]
    const { data } = await app.ask(firmsOf, { id: one.employer._id }, { as: staff.token })
    expect(
      Object.fromEntries(
        data.employer.looksLike.employers.map(({ id, reasons }: { id: string; reasons: string[] }) => [
          id,
          reasons,
        ]),
      ),
    ).toEqual({
      [code.employer._id]: ['CREDIT_CODE_NEAR'],
      [called.employer._id]: ['NAME'],
      [phoned.employer._id]: ['PHONE'],
    })
    for (const as of [one.token, code.token]) {
      const seen = await app.ask(firmsOf, { id: one.employer._id }, { as })
      expect(seen.data.employer.looksLike).toBeNull()
    }
    const clerk = await aStaffMember(services, { reach: '350505', stationId: 's' })
    expect((await app.ask(firmsOf, { id: one.employer._id }, { as: clerk.token })).errors).toBeUndefined()
  })

  it('follow a change of name, and are found among those from before', async ({ app, services, staff }) => {
    const name = `${aName()}运输有限公司`
    const [one, other] = [
      await anEmployer(services, employerFacts({ name, contactPhone: '0595-27770002' })),
      await anEmployer(services, employerFacts({ name: `${aName()}茶厂`, contactPhone: '0595-27770003' })),
    ]
    const found = async () =>
      (await app.ask(firmsOf, { id: one.employer._id }, { as: staff.token })).data.employer.looksLike
        .employers.length
    expect(await found()).toBe(0)
    await services.employers.updateEmployer(other.viewer, {
      ...employerFacts({ name: `福建省${name}`, contactPhone: '0595-27770003' }),
      creditCode: other.employer.creditCode,
    })
    expect(await found()).toBe(1)
    await app.platform.connection
      .collection<{ _id: string }>('employers')
      .updateOne({ _id: other.employer._id }, { $unset: { likeness: 1 } })
    expect(await found()).toBe(0)
    expect(await services.employers.owed.comparing.askAgain()).toBe(1)
    expect(await found()).toBe(1)
  })
})
