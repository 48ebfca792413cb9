import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { employerDecidedRunner } from '../../workers/employers/employer-decided.ts'
import { postingOverseenRunner } from '../../workers/postings/posting-overseen.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { outcomeOf } from '../support/outcome.ts'
import { onDecisions as it, reason } from './on-decisions.ts'

describe('a decision on an organisation', () => {
  it('that is undone hides its postings again, and its held words wait to be read again', async ({
    services,
    staff,
    veteran,
    newest,
  }) => {
    const facts = employerFacts({ address: '前黄镇 1 号' })
    const firm = await anEmployer(services, { ...facts, verification: submitted(new Date()) })
    const { _id, version } = await services.employers.verifyEmployer(staff.viewer, firm.employer._id)
    const posting = await aPosting(services, firm)
    await employerDecidedRunner.run({ id: _id, version }, services)
    const isSeen = () => outcomeOf(services.postings.posting(veteran.viewer, posting._id))
    expect(await isSeen()).toBe('OK')
    const seen = await newest(_id)
    await services.decisions.undoDecision(staff.viewer, _id, seen.decision._id, reason, seen.version)
    await employerDecidedRunner.run({ id: _id, version: version + 1 }, services)
    expect(await isSeen()).toBe('NOT_FOUND')
    const inbox = await services.notifications.inbox(firm.viewer, { first: 5 })
    expect(inbox.nodes.map(({ kind }) => kind)).toContain('DECISION_UNDONE')
    await services.employers.verifyEmployer(staff.viewer, _id)
    await employerDecidedRunner.run({ id: _id, version: version + 2 }, services)
    expect(await isSeen()).toBe('OK')
  })

  it('that has run out, or was handed in again, stands no more', async ({ app, services, staff, newest }) => {
    const firm = await anEmployer(services, { verification: submitted(new Date()) })
    const { _id } = await services.employers.verifyEmployer(staff.viewer, firm.employer._id)
    await app.platform.connection
      .collection<{ _id: string }>('employers')
      .updateOne({ _id }, { $set: { 'verification.validUntil': new Date(0) } })
    expect((await newest(_id)).hindrance).toBe('CONFLICT')
  })
})

describe('a decision on the wording of a posting', () => {
  it('that is undone has the text looked at again', async ({ services, staff, veteran, newest }) => {
    const firm = await anEmployer(services)
    const content = '盘点、装卸与库区安全，周末上课。学得慢不要紧，性子急的勿报名。'
    const posting = await aPosting(services, firm, { content })
    const isSeen = () => outcomeOf(services.postings.posting(veteran.viewer, posting._id))
    await services.oversight.passPosting(staff.viewer, posting._id)
    expect(await isSeen()).toBe('OK')
    const { decision, version } = await newest(posting._id)
    expect(decision).toMatchObject({ kind: 'POSTING', name: posting.title, facts: { content } })
    await services.decisions.undoDecision(staff.viewer, posting._id, decision._id, reason, version)
    await postingOverseenRunner.run({ id: posting._id, version: version + 1 }, services)
    expect(await isSeen()).toBe('NOT_FOUND')
    const waiting = await services.oversight.postingsToCheck(staff.viewer, { first: 50 })
    expect(waiting.nodes.map(({ _id }) => _id)).toContain(posting._id)
    await services.oversight.passPosting(staff.viewer, posting._id)
    expect(await isSeen()).toBe('OK')
  })
})
