import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { verificationDecidedRunner } from '../../workers/veterans/verification-decided.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { outcomeOf } from '../support/outcome.ts'
import { onDecisions as it, reason } from './on-decisions.ts'

const town = '350505100'
const handedIn = () => ({ verification: submitted(new Date('2026-11-02T01:00:00Z')), areaCode: town })
const reasons = [{ field: 'name', reason: '与证件不符' }]
const line = 'id recordId name outcome decidedBy undone { by reason } reasons { field }'

describe('a decision on a file', () => {
  it('is found again with the case as it was decided, and is a reading of the file', async ({
    app,
    services,
    staff,
    newest,
  }) => {
    const { veteran, viewer } = await aVeteran(services, {
      ...handedIn(),
      name: '郑守山',
      serviceText: '通信兵',
    })
    await services.veterans.verifyVeteran(staff.viewer, veteran._id)
    await services.veterans.describeService(viewer, { text: '驾驶员', periods: [] })
    const ask = (asked: string) =>
      app.ask(`{ decisions(first: 5, ${asked}) { nodes { ${line} } } }`, {}, { as: staff.token })
    for (const asked of [
      'search: "zss"',
      `filter: { recordId: "${veteran._id}", kind: VETERAN, outcome: VERIFIED, mine: true, undone: false }`,
    ])
      expect((await ask(asked)).data.decisions.nodes).toMatchObject([
        { recordId: veteran._id, name: '郑守山', outcome: 'VERIFIED', decidedBy: '林站长', undone: null },
      ])
    expect((await ask(`search: "郑守", filter: { outcome: RETURNED }`)).data.decisions.nodes).toEqual([])
    const { decision } = await newest(veteran._id)
    const { data } = await app.ask(
      `{ decision(id: "${decision._id}") { facts { field values } factsNow { field values } version hindrance { kind } } }`,
      {},
      { as: staff.token },
    )
    expect(data.decision).toMatchObject({ version: 3, hindrance: null })
    const serviceOf = (facts: { field: string; values: string[] }[]) =>
      facts.find(({ field }) => field === 'serviceText')?.values
    expect([serviceOf(data.decision.facts), serviceOf(data.decision.factsNow)]).toEqual([
      ['通信兵'],
      ['驾驶员'],
    ])
    const { nodes } = await services.veterans.myFileReadings(viewer, { first: 10 })
    expect(nodes.map(({ purpose }) => purpose)).toContain('REVIEW')
  })

  it('is undone with a reason: the status ends, the case has its old place, its person is told, all is in the log first', async ({
    app,
    services,
    staff,
    newest,
    later,
  }) => {
    const { veteran, viewer } = await aVeteran(services, { ...handedIn(), residentId: aResidentId() })
    await services.veterans.verifyVeteran(staff.viewer, veteran._id)
    const shown = await services.statusProofs.showStatus(viewer)
    const { decision, version } = await newest(veteran._id)
    const undo = `mutation($id: ID!, $decision: ID!, $reason: String!, $version: Int!) {
      undoDecision(id: $id, decision: $decision, reason: $reason, version: $version) { ${line} } }`
    const asked = { id: veteran._id, decision: decision._id, version }
    const short = await app.ask(undo, { ...asked, reason: '错' }, { as: staff.token })
    expect(short.errors?.[0]?.extensions.code).toBe('INVALID')
    const { data } = await app.ask(undo, { ...asked, reason }, { as: staff.token })
    expect(data.undoDecision.undone).toEqual({ by: '林站长', reason })

    const [file] = await services.veterans.byIds([veteran._id])
    expect(file?.verification).toMatchObject({ state: 'PENDING', undone: { reason } })
    expect(file?.verification.submittedAt).toEqual(veteran.verification.submittedAt)
    expect((await services.statusProofs.statusShown(shown.token, '127.0.0.1')).isVerified).toBe(false)
    expect(await outcomeOf(services.statusProofs.showStatus(viewer))).toBe('CONFLICT')
    await verificationDecidedRunner.run({ id: veteran._id, version: version + 1 }, services)
    const inbox = await services.notifications.inbox(viewer, { first: 5 })
    expect(inbox.nodes).toMatchObject([{ kind: 'DECISION_UNDONE', facts: { reason } }])
    const log = await services.audit.auditLog(
      staff.viewer,
      { subjectId: veteran._id, act: 'undoDecision' },
      { first: 5 },
    )
    expect(log.nodes).toMatchObject([
      { why: reason, became: { outcome: 'DONE' } },
      { why: '错', became: { outcome: 'INVALID' } },
    ])
    const again = await app.ask(undo, { ...asked, reason }, { as: staff.token })
    expect(again.errors?.[0]?.extensions.code).toBe('CONFLICT')
    // The own slip is mended by whoever made it.
    later()
    await services.veterans.returnVeteran(staff.viewer, veteran._id, reasons)
    expect(await newest(veteran._id)).toMatchObject({ decision: { outcome: 'RETURNED' }, hindrance: null })
  })

  it('of a colleague is not decided anew by whoever undoes it, unless it was handed in again', async ({
    services,
    staff,
    colleague,
    newest,
    later,
  }) => {
    const { veteran, viewer } = await aVeteran(services, { ...handedIn(), residentId: aResidentId() })
    await services.veterans.returnVeteran(colleague.viewer, veteran._id, reasons)
    const { decision, version } = await newest(veteran._id)
    await services.decisions.undoDecision(staff.viewer, veteran._id, decision._id, reason, version)
    later()
    const verify = (by: typeof staff) => outcomeOf(services.veterans.verifyVeteran(by.viewer, veteran._id))
    expect([await verify(staff), await verify(colleague)]).toEqual(['FORBIDDEN', 'OK'])
    const seen = await newest(veteran._id)
    later()
    await services.decisions.undoDecision(staff.viewer, veteran._id, seen.decision._id, reason, seen.version)
    await services.veterans.returnVeteran(colleague.viewer, veteran._id, reasons)
    await services.veterans.updatePerson(viewer, { name: '陈建军' })
    await services.veterans.describeService(viewer, { text: '驾驶员', periods: [] })
    await services.veterans.submitVeteran(viewer)
    expect(await verify(staff)).toBe('OK')
  })

  it('is undone once by ten who do at once, and not by whoever read an older version', async ({
    services,
    staff,
    newest,
  }) => {
    const { veteran, viewer } = await aVeteran(services, handedIn())
    await services.veterans.verifyVeteran(staff.viewer, veteran._id)
    const { decision, version } = await newest(veteran._id)
    await services.veterans.describeService(viewer, { text: '驾驶员', periods: [] })
    const undo = (seen: number) =>
      outcomeOf(services.decisions.undoDecision(staff.viewer, veteran._id, decision._id, reason, seen))
    expect(await undo(version)).toBe('CONFLICT')
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => undo(version + 1)))
    expect(outcomes.filter((outcome) => outcome === 'OK')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['OK', 'CONFLICT']))
    await Promise.all(
      [services.veterans.verifyVeteran(staff.viewer, veteran._id), undo(version + 2)].map(outcomeOf),
    )
    const [file] = await services.veterans.byIds([veteran._id])
    expect(file?.pastDecisions?.map(({ undone }) => undone !== undefined)).toEqual([true, false])
  })

  it('is nobody else’s to find, and not for whoever it concerns', async ({ services, staff, newest }) => {
    const phone = `+86139${String(Date.now()).slice(-8)}`
    const { veteran } = await aVeteran(services, handedIn())
    await services.veterans.verifyVeteran(staff.viewer, veteran._id)
    const { decision, version } = await newest(veteran._id)
    const other = await aStaffMember(services, { reach: '350505001' })
    const page = await services.decisions.decisions(other.viewer, {
      first: 5,
      filter: { recordId: veteran._id },
    })
    expect(page.nodes).toEqual([])
    const undo = (by: typeof other) =>
      outcomeOf(services.decisions.undoDecision(by.viewer, veteran._id, decision._id, reason, version))
    expect(await undo(other)).toBe('NOT_FOUND')
    expect(await outcomeOf(services.decisions.decision(other.viewer, decision._id))).toBe('NOT_FOUND')
    expect(
      await outcomeOf(services.decisions.decisions((await anAccount(services)).viewer, { first: 5 })),
    ).toBe('FORBIDDEN')
    const own = await aStaffMember(services, { phone })
    await services.relatives.declareRelative(own.viewer, { relation: 'SIBLING', name: veteran.name })
    expect(await undo(own)).toBe('FORBIDDEN')
  })

  it('goes with the person, and what it says of proofs with the consent', async ({
    app,
    services,
    staff,
    newest,
  }) => {
    const { veteran, viewer } = await aVeteran(services, { ...handedIn(), residentId: aResidentId() })
    await services.veterans.verifyVeteran(staff.viewer, veteran._id)
    await services.veterans.followConsents(viewer.id)
    await services.accounts.noteConsent(viewer.id, 'RESIDENT_ID', false)
    await services.veterans.followConsents(viewer.id)
    const { decision, hindrance } = await newest(veteran._id)
    expect([
      (await services.decisions.decision(staff.viewer, decision._id)).decision.facts,
      hindrance,
    ]).toEqual([null, 'CONFLICT'])
    for (const part of services.veterans.personal)
      await part.erase({ accountId: viewer.id, recordIds: [veteran._id] })
    const left = await app.platform.connection
      .collection('decisions')
      .countDocuments({ recordId: veteran._id })
    expect(left).toBe(0)
  })

  it('that was not kept apart when it was made is by its job', async ({ app, services, staff, newest }) => {
    const { veteran } = await aVeteran(services, handedIn())
    const { version } = await services.veterans.verifyVeteran(staff.viewer, veteran._id)
    await app.platform.connection.collection('decisions').deleteMany({ recordId: veteran._id })
    await verificationDecidedRunner.run({ id: veteran._id, version }, services)
    expect((await newest(veteran._id)).decision.facts).toMatchObject({ name: veteran.name })
  })
})
