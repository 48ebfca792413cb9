import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lease, LeaseLost } from '../../../server/matching/keeping/lease.ts'
import { standingStore } from '../../../server/matching/keeping/standing.store.ts'
import { testServices, type TestServices } from '../../support/test-services.ts'

let test: TestServices
beforeAll(async () => {
  test = await testServices()
})
afterAll(() => test.platform.close())

const leased = (name: string) => lease(standingStore(test.platform.connection, name), test.platform.clock)

describe('the lease of an index', () => {
  it('is one process’s at a time, and stops the work of whoever lost it', async () => {
    const [one, other] = [leased('a'), leased('a')]
    await one.mayGoOn()
    expect(await other.hold()).toBe(false)
    test.platform.clock.advance(30_001)
    expect(await other.hold()).toBe(true)
    await expect(one.mayGoOn()).rejects.toThrow(LeaseLost)
    await other.release()
    await one.mayGoOn()
  })

  it('is prolonged while the work waits for others', async () => {
    const [one, other] = [leased('b'), leased('b')]
    await one.hold()
    test.platform.clock.advance(25_000)
    await one.during(async () => {
      await expect
        .poll(async () => {
          const { heldUntil } = (await standingStore(test.platform.connection, 'b').read())!
          return heldUntil.getTime() - test.platform.clock().getTime()
        })
        .toBe(30_000)
    })
    test.platform.clock.advance(25_000)
    expect(await other.hold()).toBe(false)
  })
})
