import { describe, expect } from 'vitest'
import { buildIndexes } from '../../server/platform/database.ts'
import { createSecrets } from '../../server/platform/secrets.ts'
import { createVeterans, type Veterans } from '../../server/veterans/index.ts'
import { aProof } from '../support/a-proof.ts'
import { accountsOf, anAccount, aStaffMember } from '../support/a-account.ts'
import { onPlatform } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import { aResidentId } from '../support/a-veteran.ts'
import { aReading } from '../support/a-reading.ts'

const [first, second] = ['first', 'second'].map(
  (name) => `the ${name} key of more than thirty-two characters`,
) as [string, string]

interface Sealed {
  readonly _id: string
  readonly residentIdSealed: string
  readonly residentIdHash: string[]
}

const it = onPlatform
  .extend('accounts', { scope: 'file' }, ({ platform }) => accountsOf(platform))
  .extend('collection', ({ platform }) => platform.connection.collection<Sealed>('veterans'))
  /** Processes as they run before, during and after a change of the key. */
  .extend('processes', { scope: 'file' }, async ({ platform }) => {
    const under = (current: string, old?: string) =>
      createVeterans({
        ...platform,
        accounts: accountsOf(platform),
        reading: aReading(),
        secrets: createSecrets(current, ...(old ? [old] : [])),
      })
    const processes = { before: under(first), during: under(second, first), after: under(second) }
    await buildIndexes(platform.connection)
    return processes
  })
  /** A person who wrote the resident ID through one of the processes. */
  .extend('aPersonWith', ({ accounts }) => async (veterans: Veterans, residentId: string) => {
    const { viewer } = await anAccount({ accounts })
    const file = await veterans.updatePerson(viewer, { residentId })
    return { viewer, id: file._id }
  })
  /** The other files with its resident ID that staff are shown of a file through one of the processes. */
  .extend('doublesOf', async ({ accounts }) => {
    const { viewer } = await aStaffMember({ accounts })
    return async (veterans: Veterans, id: string) =>
      (await veterans.doublesOf(viewer, id))?.map(({ _id }) => _id)
  })
  .extend('verified', ({ collection }) => async (ids: readonly string[]) => {
    await collection.updateMany({ _id: { $in: ids } }, { $set: { 'verification.state': 'VERIFIED' } })
  })
it.beforeEach(async ({ collection }) => void (await collection.deleteMany({})))

const stored = async (collection: { findOne(filter: object): Promise<Sealed | null> }, id: string) => {
  const row = await collection.findOne({ _id: id })
  if (row === null) throw new Error('The file is not there.')
  return row
}

describe('a resident ID while the key is changed', () => {
  it('of two people is shown to staff as one, whichever process either of them meets', async ({
    processes,
    aPersonWith,
    doublesOf,
  }) => {
    const { before, during, after } = processes
    const pairs = [
      [before, during],
      [during, before],
      [during, after],
      [after, during],
    ] as const
    for (const [one, other] of pairs) {
      const residentId = aResidentId()
      const first = await aPersonWith(one, residentId)
      const second = await aPersonWith(other, residentId)
      expect(await doublesOf(one, first.id)).toEqual([second.id])
      expect(await doublesOf(other, second.id)).toEqual([first.id])
    }
  })

  it('that its owner writes again is no new one', async ({ processes, aPersonWith, collection }) => {
    const residentId = aResidentId()
    const { viewer, id } = await aPersonWith(processes.before, residentId)
    const kept = await stored(collection, id)
    await processes.during.updatePerson(viewer, { residentId })
    expect(await stored(collection, id)).toMatchObject({ residentIdSealed: kept.residentIdSealed })
  })

  it('is verified of one only, of several who wrote it at once', async ({
    processes,
    aPersonWith,
    accounts,
    collection,
  }) => {
    const residentId = aResidentId()
    const { before, during } = processes
    const people = await Promise.all(
      [before, during, before, during].map((process) => aPersonWith(process, residentId)),
    )
    const proofs = [aProof('DISCHARGE_CERTIFICATE')]
    await collection.updateMany({}, { $set: { 'verification.state': 'PENDING', proofs } })
    const { viewer } = await aStaffMember({ accounts })
    const outcomes = await Promise.all(
      people.map(({ id }, at) => outcomeOf((at % 2 ? before : during).verifyVeteran(viewer, id))),
    )
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'OK'])
  })
})

describe('resealing', () => {
  it('leaves nothing that the old key is needed for: readable and found again without it', async ({
    processes,
    aPersonWith,
    doublesOf,
    collection,
  }) => {
    const residentId = aResidentId()
    const { id } = await aPersonWith(processes.before, residentId)
    expect(await processes.during.reseal()).toEqual({ resealed: 1, current: 0, doubled: [] })
    const { residentIdSealed } = await stored(collection, id)
    expect(createSecrets(second).decrypt(residentIdSealed)).toBe(residentId)
    const another = await aPersonWith(processes.after, residentId)
    expect(await doublesOf(processes.after, another.id)).toEqual([id])
  })

  it('takes files from before keys had ids, whose hash is a single text', async ({
    processes,
    aPersonWith,
    doublesOf,
    collection,
  }) => {
    const residentId = aResidentId()
    const { id } = await aPersonWith(processes.before, residentId)
    const { residentIdSealed, residentIdHash } = await stored(collection, id)
    const old = { residentIdSealed: residentIdSealed.split('.')[1], residentIdHash: residentIdHash[0] }
    await collection.updateOne({ _id: id }, { $set: old as object })
    const another = await aPersonWith(processes.during, residentId)
    expect(await doublesOf(processes.during, another.id)).toEqual([id])
    expect(await processes.during.reseal()).toMatchObject({ resealed: 1, current: 1 })
    expect(createSecrets(second).decrypt((await stored(collection, id)).residentIdSealed)).toBe(residentId)
  })

  it('goes on where it was interrupted, over more files than one batch holds', async ({
    processes,
    collection,
  }) => {
    const drafts = Array.from({ length: 250 }, (_, at) => ({
      _id: `file-${String(at).padStart(3, '0')}`,
      accountId: `account-${at}`,
      name: '陈建国',
      residentId: aResidentId(),
    }))
    await processes.before.createMany(drafts.slice(0, 150))
    expect(await processes.during.reseal()).toEqual({ resealed: 150, current: 0, doubled: [] })
    await processes.before.createMany(drafts.slice(150))
    expect(await processes.during.reseal()).toEqual({ resealed: 100, current: 150, doubled: [] })
    expect(await processes.during.reseal()).toEqual({ resealed: 0, current: 250, doubled: [] })
    expect(await processes.after.reseal()).toMatchObject({ resealed: 250 })
    const rows = await collection.find({}).sort({ _id: 1 }).toArray()
    expect(rows.map(({ residentIdSealed }) => createSecrets(second).decrypt(residentIdSealed))).toEqual(
      drafts.map(({ residentId }) => residentId),
    )
    expect(rows.every(({ residentIdHash }) => residentIdHash.length === 1)).toBe(true)
  })

  it('does not put an old resident ID back over one that was written meanwhile', async ({
    processes,
    aPersonWith,
    collection,
  }) => {
    const { viewer, id } = await aPersonWith(processes.before, aResidentId())
    const newer = aResidentId()
    await Promise.all([
      processes.during.reseal(),
      processes.during.updatePerson(viewer, { residentId: newer }),
    ])
    const { residentIdSealed } = await stored(collection, id)
    expect(createSecrets(second).decrypt(residentIdSealed)).toBe(newer)
  })

  it('names the verified files that hold one resident ID because two processes shared no key', async ({
    processes,
    aPersonWith,
    verified,
  }) => {
    const residentId = aResidentId()
    const pair = [
      await aPersonWith(processes.after, residentId),
      await aPersonWith(processes.before, residentId),
    ]
    await verified(pair.map(({ id }) => id))
    const { doubled } = await processes.during.reseal()
    expect(doubled).toEqual(pair.map(({ id }) => id).toSorted())
  })

  it('stops at a key that nobody gave, and has changed nothing', async ({
    processes,
    aPersonWith,
    collection,
  }) => {
    const { id } = await aPersonWith(processes.before, aResidentId())
    const kept = await stored(collection, id)
    await expect(processes.after.reseal()).rejects.toThrow(/neither SECRET_KEY nor SECRET_KEY_OLD/)
    expect(await stored(collection, id)).toEqual(kept)
  })
})
