import { describe, expect } from 'vitest'
import { employerDecidedRunner } from '../../workers/employers/employer-decided.ts'
import { submitted } from '../../server/verification/index.ts'
import type { EmployerRow } from '../../server/employers/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aCreditCode, anEmployer, employerFacts } from '../support/a-employer.ts'
import { withServices } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const why = { reason: '另一单位冒用，已查明' }

const it = withServices
  .extend(
    'claiming',
    ({ services }) =>
      (creditCode: string, facts = {}) =>
        anEmployer(services, { creditCode, verification: submitted(new Date()), ...facts }),
  )
  .extend(
    'newcomer',
    ({ services }) =>
      async () =>
        (await anAccount(services, { role: 'EMPLOYER', name: '新来的' })).viewer,
  )
  .extend(
    'told',
    ({ services, platform }) =>
      async (of: Viewer, decided: Pick<EmployerRow, '_id' | 'version'>) => {
        await employerDecidedRunner.run({ id: decided._id, version: decided.version }, services)
        const rows = platform.connection.collection<{ recipientId: string; kind: string }>('notifications')
        return (await rows.find({ recipientId: of.id }).toArray()).map(({ kind }) => kind)
      },
  )

describe('a credit code', () => {
  it('is claimed by anybody: who merely claims it stands in nobody’s way, and is not told of', async ({
    services: { employers },
    claiming,
    newcomer,
  }) => {
    const creditCode = aCreditCode()
    await claiming(creditCode)
    const people = await Promise.all([newcomer(), newcomer(), newcomer()])
    const rows = await Promise.all(
      people.map((viewer) => employers.registerEmployer(viewer, employerFacts({ creditCode }))),
    )
    expect(rows.map(({ verification }) => verification.state)).toEqual(['PENDING', 'PENDING', 'PENDING'])
    const [first] = rows
    expect(await employers.codeProvenElsewhere(people[0] ?? null, first as EmployerRow)).toBe(false)
  })

  it('that is verified is refused at its field by a sentence that leads to the members, and changed to just as little', async ({
    services,
    newcomer,
  }) => {
    const { employer } = await anEmployer(services, { name: '秘密公司' })
    const input = employerFacts({ creditCode: employer.creditCode })
    const refused = await services.employers
      .registerEmployer(await newcomer(), input)
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'INVALID', details: { fields: [{ path: 'creditCode' }] } })
    expect((refused as { text: { zh: string } }).text.zh).toContain('申请加入')
    expect(JSON.stringify(refused)).not.toContain('秘密公司')
    const other = await anEmployer(services)
    expect(await outcomeOf(services.employers.updateEmployer(other.viewer, input))).toBe('INVALID')
    expect(await services.employers.myEmployer(other.viewer)).toEqual(other.employer)
  })

  it('whose verification has lapsed is claimed by others, who are not verified before the bureau releases it', async ({
    services: { employers },
    services,
    platform,
    staff,
    newcomer,
  }) => {
    const { employer } = await anEmployer(services)
    platform.clock.advance(200 * 86_400_000)
    const viewer = await newcomer()
    const claimed = await employers.registerEmployer(
      viewer,
      employerFacts({ creditCode: employer.creditCode }),
    )
    expect(await employers.codeProvenElsewhere(viewer, claimed)).toBe(false)
    expect(await employers.codeProvenElsewhere(staff.viewer, claimed)).toBe(true)
    platform.clock.set(new Date())
  })

  it('is proved by one of two that are verified at once; the other is refused by name, at any time', async ({
    services: { employers },
    claiming,
    staff,
  }) => {
    const creditCode = aCreditCode()
    const [one, other] = [await claiming(creditCode), await claiming(creditCode)]
    const outcomes = await Promise.all(
      [one, other].map(({ employer }) => outcomeOf(employers.verifyEmployer(staff.viewer, employer._id))),
    )
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
    const loser = outcomes[0] === 'OK' ? other : one
    await expect(employers.verifyEmployer(staff.viewer, loser.employer._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: /已由另一单位通过核验/ },
    })
    expect((await employers.byIds([loser.employer._id]))[0]?.verification.state).toBe('PENDING')
    const [outcome] = await employers.verifyEmployers(staff.viewer, [
      { id: loser.employer._id, version: loser.employer.version },
    ])
    expect(outcome?.refused).toMatchObject({ code: 'CONFLICT', text: { en: /cannot be/ } })
  })

  it('that another has proved is told to who claims it too, once, and is moot when they correct theirs', async ({
    services: { employers, notifications },
    services,
    claiming,
    staff,
    told,
  }) => {
    const creditCode = aCreditCode()
    const [right, stranger] = [await claiming(creditCode), await claiming(creditCode)]
    const verified = await employers.verifyEmployer(staff.viewer, right.employer._id)
    expect(await told(stranger.viewer, verified)).toEqual(['CODE_PROVEN_ELSEWHERE'])
    expect(await told(stranger.viewer, verified)).toEqual(['CODE_PROVEN_ELSEWHERE'])
    expect(await told(right.viewer, verified)).toEqual(['VERIFICATION_DECIDED'])
    expect(await employers.codeProvenElsewhere(stranger.viewer, stranger.employer)).toBe(true)
    expect(await employers.codeProvenElsewhere(right.viewer, verified)).toBe(false)
    expect(await employers.codeProvenElsewhere(null, stranger.employer)).toBeNull()
    const [request] = await employers.noticesToClaimants(right.employer._id)
    const kind = employers.notices.find((each) => each.kind === request?.kind)
    const isMoot = () => kind && 'isMoot' in kind && request && kind.isMoot(request)
    expect(await isMoot()).toBe(false)
    const { creditCode: _, ...facts } = employerFacts()
    await employers.updateEmployer(stranger.viewer, { ...facts, creditCode: aCreditCode() })
    expect(await isMoot()).toBe(true)
    expect(notifications).toBe(services.notifications)
  })

  it('is free again when its organisation gives another one', async ({
    services: { employers },
    services,
    claiming,
    staff,
  }) => {
    const firm = await anEmployer(services)
    const { creditCode } = firm.employer
    const rival = await claiming(creditCode)
    expect(await outcomeOf(employers.verifyEmployer(staff.viewer, rival.employer._id))).toBe('CONFLICT')
    await employers.updateEmployer(firm.viewer, employerFacts({ creditCode: aCreditCode() }))
    expect(await outcomeOf(employers.verifyEmployer(staff.viewer, rival.employer._id))).toBe('OK')
  })

  it('is free again when its verification is undone', async ({ services, staff, claiming }) => {
    const { employers, decisions } = services
    const creditCode = aCreditCode()
    const [first, second] = [await claiming(creditCode), await claiming(creditCode)]
    const verified = await employers.verifyEmployer(staff.viewer, first.employer._id)
    await employers.keepDecision(verified._id)
    const page = await decisions.decisions(staff.viewer, { first: 1, filter: { recordId: verified._id } })
    const id = page.nodes[0]?._id ?? ''
    await decisions.undoDecision(staff.viewer, verified._id, id, why.reason, verified.version)
    expect(await outcomeOf(employers.verifyEmployer(staff.viewer, second.employer._id))).toBe('OK')
    const other = await aStaffMember(services)
    expect(await outcomeOf(employers.verifyEmployer(other.viewer, first.employer._id))).toBe('CONFLICT')
  })

  it('of a rival is shown before the decision, however many others look alike; of one elsewhere that there is one', async ({
    services: { employers },
    services,
    claiming,
  }) => {
    const creditCode = aCreditCode()
    const own = await claiming(creditCode, { areaCode: '350505100' })
    const phone = { contactPhone: own.employer.contactPhone, areaCode: '350505100' }
    for (let at = 0; at < 21; at += 1) await claiming(aCreditCode(), phone)
    const rival = await claiming(creditCode, { areaCode: '350505100', name: '同码公司' })
    await claiming(creditCode, { areaCode: '350505001' })
    const clerk = await aStaffMember(services, { reach: '350505100' })
    const alike = await employers.lookingLike(clerk.viewer, own.employer)
    expect(alike?.employers.find(({ _id }) => _id === rival.employer._id)?.reasons).toContain(
      'CREDIT_CODE_SAME',
    )
    expect(alike?.employers[0]?.reasons).not.toContain('CREDIT_CODE_NEAR')
    expect(alike?.claimsElsewhere).toBe(1)
  })
})

describe('releasing a credit code', () => {
  it('is for the bureau alone, with a reason, of what is proved', async ({
    services: { employers },
    services,
    claiming,
    staff,
  }) => {
    const firm = await anEmployer(services, { areaCode: '350505100' })
    const { _id, version } = firm.employer
    const town = await aStaffMember(services, { reach: '350505100' })
    for (const [viewer, code] of [
      [null, 'UNAUTHENTICATED'],
      [firm.viewer, 'FORBIDDEN'],
      [town.viewer, 'FORBIDDEN'],
    ] as const)
      expect(await outcomeOf(employers.releaseCreditCode(viewer, _id, why))).toBe(code)
    expect(await outcomeOf(employers.releaseCreditCode(staff.viewer, _id, { reason: ' ' }))).toBe('INVALID')
    expect(await outcomeOf(employers.releaseCreditCode(staff.viewer, _id, why, version + 1))).toBe('CONFLICT')
    expect(await outcomeOf(employers.releaseCreditCode(staff.viewer, 'nobody', why))).toBe('NOT_FOUND')
    const waiting = await claiming(aCreditCode())
    await expect(employers.releaseCreditCode(staff.viewer, waiting.employer._id, why)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: /无需释放/ },
    })
    const own = await anEmployer(services, { contactPhone: staff.viewer.phone })
    expect(await outcomeOf(employers.releaseCreditCode(staff.viewer, own.employer._id, why))).toBe(
      'FORBIDDEN',
    )
  })

  it('ends the verification, is told to the owner, and lets the proven owner in', async ({
    services: { employers },
    services,
    claiming,
    staff,
    told,
  }) => {
    const stranger = await anEmployer(services)
    const { creditCode, _id } = stranger.employer
    const right = await claiming(creditCode)
    const free = await employers.releaseCreditCode(staff.viewer, _id, why)
    expect(free).toMatchObject({
      provenCode: null,
      verification: { state: 'RETURNED', decidedBy: staff.viewer.name, validUntil: null },
      pastDecisions: [{ outcome: 'RETURNED', reasons: [{ field: 'codeRelease', reason: why.reason }] }],
    })
    expect(await told(stranger.viewer, free)).toEqual(['CODE_RELEASED'])
    expect(await outcomeOf(employers.employer(null, _id))).toBe('NOT_FOUND')
    expect(await outcomeOf(employers.verifyEmployer(staff.viewer, right.employer._id))).toBe('OK')
    const again = { ...employerFacts({ creditCode: aCreditCode() }), about: '已更正' }
    expect((await employers.updateEmployer(stranger.viewer, again)).verification.state).toBe('PENDING')
  })

  it('is done by one of two at once', async ({ services: { employers }, services, staff }) => {
    const { employer } = await anEmployer(services)
    const release = () => outcomeOf(employers.releaseCreditCode(staff.viewer, employer._id, why))
    expect((await Promise.all([release(), release()])).toSorted()).toEqual(['CONFLICT', 'OK'])
  })
})
