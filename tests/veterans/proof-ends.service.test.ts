import { describe, expect } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { missingProofsOf } from '../../server/veterans/veteran-section.ts'
import type { Services } from '../../server/wiring.ts'
import { proofEndsRunner } from '../../workers/veterans/proof-ends.ts'
import { aProof } from '../support/a-proof.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { withServices } from '../support/fixtures.ts'
import { stagesOf } from '../support/query-plan.ts'

const day = 86_400_000

const it = withServices.extend('told', ({ services, platform }) => async ({ veteran, viewer }: AVeteran) => {
  const asked = await services.veterans.owed.ending.askAgain()
  await proofEndsRunner.run({ id: veteran._id }, services)
  const rows = await platform.connection
    .collection('notifications')
    .find({ recipientId: viewer.id, kind: 'PROOF_ENDS' })
    .toArray()
  return { asked, notices: rows.length }
})

const withCard = (services: Services, validUntil: string) =>
  aVeteran(services, { proofs: [aProof('PREFERENTIAL_CARD', { validUntil })] })

describe('the end of a proof', () => {
  it.beforeEach(async ({ platform }) => {
    await platform.connection.collection('veterans').deleteMany({})
    platform.clock.set(new Date())
  })

  it('is told thirty and seven days before and when it has come, once each', async ({
    services,
    platform,
    told,
  }) => {
    const person = await withCard(services, addDays(dayOf(platform.clock()), 31))
    expect(await told(person)).toEqual({ asked: 0, notices: 0 })
    platform.clock.advance(2 * day)
    expect(await told(person)).toEqual({ asked: 1, notices: 1 })
    expect(await told(person)).toEqual({ asked: 0, notices: 1 })
    platform.clock.advance(23 * day)
    await Promise.all([told(person), told(person)])
    expect(await told(person)).toEqual({ asked: 0, notices: 2 })
    platform.clock.advance(7 * day)
    expect(await told(person)).toEqual({ asked: 1, notices: 3 })
    expect(await told(person)).toEqual({ asked: 0, notices: 3 })
  })

  it('is told to nobody who has another of its kind that is good for longer, nor of what is long past', async ({
    services,
    platform,
    told,
  }) => {
    const today = dayOf(platform.clock())
    const renewed = await aVeteran(services, {
      proofs: [
        aProof('PREFERENTIAL_CARD', { validUntil: addDays(today, 5) }),
        aProof('PREFERENTIAL_CARD', { validUntil: addDays(today, 900) }),
      ],
    })
    const forgotten = await withCard(services, addDays(today, -40))
    expect((await told(renewed)).notices).toBe(0)
    expect((await told(forgotten)).notices).toBe(0)
    expect((await told(forgotten)).asked).toBe(0)
  })

  it('is not lost with a worker that dies between, and is moot once a longer one is there', async ({
    services,
    platform,
    told,
  }) => {
    const today = dayOf(platform.clock())
    const person = await withCard(services, addDays(today, 5))
    const [due] = await services.veterans.proofEnds.dueOf(person.veteran._id)
    await services.notifications.request(due ? [due] : [])
    expect(await told(person)).toEqual({ asked: 1, notices: 1 })
    const [kind] = services.veterans.proofEnds.notices
    const question = { subjectId: due?.subjectId ?? '', recipientId: person.viewer.id }
    expect(await kind?.isMoot(question)).toBe(false)
    const longer = aProof('PREFERENTIAL_CARD', { validUntil: addDays(today, 900) })
    await platform.connection
      .collection<{ _id: string; proofs: object[] }>('veterans')
      .updateOne({ _id: person.veteran._id }, { $push: { proofs: longer } })
    expect(await kind?.isMoot(question)).toBe(true)
  })

  it('takes it from what is there to verify by, from the next day on', async ({ services, platform }) => {
    const today = dayOf(platform.clock())
    const { veteran } = await withCard(services, today)
    expect(missingProofsOf(veteran, today)).toEqual([])
    expect(missingProofsOf(veteran, addDays(today, 1)).map(({ path }) => path)).toEqual(['STATUS'])
  })

  it('is found along an index', async ({ services, platform }) => {
    await withCard(services, dayOf(platform.clock()))
    const validUntil = { $gte: '2026-01-01', $lte: '2027-01-01' }
    const stages = await stagesOf(platform.connection, 'veterans', { proofs: { $elemMatch: { validUntil } } })
    expect(stages).toContain('IXSCAN')
  })
})
