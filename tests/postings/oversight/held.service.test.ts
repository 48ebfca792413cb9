import { describe, expect } from 'vitest'
import { postingInput } from '../../support/a-posting.ts'
import { aVeteran } from '../../support/a-veteran.ts'
import { anEmployer } from '../../support/a-employer.ts'
import { aStaffMember } from '../../support/a-account.ts'
import { withServices as it } from '../../support/fixtures.ts'
import { outcomeOf } from '../../support/outcome.ts'
import { aHeldPosting, someHeldText } from './a-held-posting.ts'

const page = { first: 100 }
const reasons = [{ field: 'conditions', reason: '请写明是不是只招男性' }]

describe('a posting whose wording is held', () => {
  it('is published and waits: its employer and staff read it, nobody else, and no list or index has it', async ({
    services,
    employer,
    staff,
  }) => {
    const veteran = await aVeteran(services, {
      skills: [{ id: 'forklift-certificate', answer: 'CONFIRMED', words: [], confidence: 1 }],
    })
    const posting = await aHeldPosting(services, employer)
    expect(posting).toMatchObject({ state: 'OPEN', verification: { state: 'PENDING' } })
    await services.matching.reindex()
    const { postings, matching } = services
    expect(await outcomeOf(postings.posting(null, posting._id))).toBe('NOT_FOUND')
    expect(await outcomeOf(postings.posting(veteran.viewer, posting._id))).toBe('NOT_FOUND')
    expect(await outcomeOf(matching.match(veteran.viewer, posting._id))).toBe('NOT_FOUND')
    expect(await outcomeOf(postings.posting(employer.viewer, posting._id))).toBe('OK')
    expect(await outcomeOf(postings.posting(staff.viewer, posting._id))).toBe('OK')
    const shown = async () =>
      (await matching.matches(veteran.viewer, page)).nodes.some(({ posting: { _id } }) => _id === posting._id)
    expect(await shown()).toBe(false)
    expect(postings.isBelievedVisible(posting)).toBe(false)
    expect(await postings.visibleNow([posting])).toEqual([])

    await services.oversight.passPosting(staff.viewer, posting._id, posting.version)
    await matching.reindex()
    expect(await shown()).toBe(true)
    expect(await outcomeOf(postings.posting(null, posting._id))).toBe('OK')
  })

  it('is in the list of the desk, the longest waiting first, until it is decided or closed', async ({
    services,
    employer,
    staff,
  }) => {
    const [one, other] = [await aHeldPosting(services, employer), await aHeldPosting(services, employer)]
    const waiting = async () =>
      (await services.oversight.postingsToCheck(staff.viewer, page)).nodes
        .map(({ _id }) => _id)
        .filter((id) => id === one._id || id === other._id)
    expect(await waiting()).toEqual([one._id, other._id])
    await services.postings.closePosting(employer.viewer, one._id)
    expect(await waiting()).toEqual([other._id])
    expect(await outcomeOf(services.oversight.passPosting(staff.viewer, one._id))).toBe('CONFLICT')
    await services.oversight.passPosting(staff.viewer, other._id)
    expect(await waiting()).toEqual([])
  })

  it('is decided once, however many decide at once', async ({ services, employer, staff }) => {
    const posting = await aHeldPosting(services, employer)
    const { oversight } = services
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        outcomeOf(
          at % 2
            ? oversight.passPosting(staff.viewer, posting._id)
            : oversight.returnPosting(staff.viewer, posting._id, reasons),
        ),
      ),
    )
    expect(outcomes.toSorted()).toEqual([...Array<string>(7).fill('CONFLICT'), 'OK'])
  })

  it('that was found right is not held again: not when other things change, nor in a copy, nor of another employer', async ({
    services,
    employer,
    staff,
  }) => {
    const text = someHeldText()
    const posting = await aHeldPosting(services, employer, text)
    await services.oversight.passPosting(staff.viewer, posting._id)
    const changed = await services.postings.updatePosting(
      employer.viewer,
      posting._id,
      postingInput({ conditions: text, payMax: 8_000 }),
    )
    expect(changed.verification?.state).toBe('VERIFIED')
    expect((await aHeldPosting(services, employer, text)).verification).toBeUndefined()
    expect((await aHeldPosting(services, await anEmployer(services), text)).verification).toBeUndefined()
    const typed = { title: '', content: '', place: '', conditions: text }
    expect(await services.postings.checkWording(employer.viewer, typed)).toEqual([])
  })

  it('is judged anew when its text changes, and keeps its place in the queue while it waits', async ({
    services,
    employer,
    staff,
  }) => {
    const text = someHeldText()
    const { _id } = await aHeldPosting(services, employer, text)
    const write = (conditions: string) =>
      services.postings.updatePosting(employer.viewer, _id, postingInput({ conditions }))
    const first = (await services.postings.byIds([_id]))[0]?.verification?.submittedAt
    expect((await write(someHeldText())).verification).toMatchObject({ state: 'PENDING', submittedAt: first })
    expect((await write('能倒班')).verification?.state).toBe('UNSUBMITTED')
    expect((await services.postings.visibleNow(await services.postings.byIds([_id]))).length).toBe(1)
    expect((await write(text)).verification?.state).toBe('PENDING')
    await services.oversight.passPosting(staff.viewer, _id)
    expect((await write(someHeldText())).verification?.state).toBe('PENDING')
    expect((await write(text)).verification?.state).toBe('UNSUBMITTED')
  })

  it('that was given back is refused with the reason until the text is changed', async ({
    services,
    employer,
    staff,
  }) => {
    const text = someHeldText()
    const { _id } = await aHeldPosting(services, employer, text)
    await services.oversight.returnPosting(staff.viewer, _id, reasons)
    const write = (conditions: string) =>
      services.postings.updatePosting(employer.viewer, _id, postingInput({ conditions }))
    await expect(write(text)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'conditions', text: { zh: expect.stringContaining('只招男性') } }] },
    })
    expect(await services.postings.visibleNow(await services.postings.byIds([_id]))).toEqual([])
    await write('能倒班')
    expect(await services.postings.visibleNow(await services.postings.byIds([_id]))).toHaveLength(1)
  })

  it('does not excuse what is refused outright', async ({ services, employer }) => {
    await expect(aHeldPosting(services, employer, `${someHeldText()}，限男性`)).rejects.toMatchObject({
      code: 'INVALID',
    })
  })

  it('may be kept as a draft without waiting for anybody', async ({ services, employer }) => {
    const draft = await services.postings.draftPosting(
      employer.viewer,
      postingInput({ conditions: someHeldText() }),
    )
    expect(draft).toMatchObject({ state: 'DRAFT' })
    expect(draft.verification).toBeUndefined()
  })

  it('does not wait any more once a colleague has changed the version', async ({ services, employer }) => {
    const staff = await aStaffMember(services)
    const posting = await aHeldPosting(services, employer)
    expect(await outcomeOf(services.oversight.passPosting(staff.viewer, posting._id, 1))).toBe('CONFLICT')
  })
})
