import { describe, expect, it } from 'vitest'
import { meiliCircuit } from '../../../server/matching/meili/circuit.ts'
import {
  isOutage,
  isPlainlyAway,
  MeiliRefusal,
  MeiliSilence,
  refusedAs,
  trueFailure,
  unavailableBecause,
} from '../../../server/matching/meili/failures.ts'

const refused = (status: number, code = 'any') => new MeiliRefusal(status, code, 'said')
const silent = new MeiliSilence('Meilisearch did not answer', undefined)

describe('a refusal of Meilisearch', () => {
  it('is read with its own code and words, and how long to wait', () => {
    const body = JSON.stringify({ message: 'Too busy', code: 'too_many_search_requests', type: 'system' })
    expect(MeiliRefusal.from(503, body, '10')).toMatchObject({
      status: 503,
      code: 'too_many_search_requests',
      message: 'Too busy',
      retryAfter: 10,
    })
  })

  it.each(['<html>Bad gateway</html>', '', 'null', '"text"', '[]', '{"code": 7}'])(
    'is known by its status when a proxy in between says %s',
    (body) => {
      expect(MeiliRefusal.from(502, body, undefined)).toMatchObject({
        status: 502,
        code: 'unknown',
        message: 'Meilisearch answered 502',
        retryAfter: null,
      })
    },
  )

  it.each([undefined, 'soon', '', ['1', '2']])('names no time to wait when it says %o', (retryAfter) => {
    expect(MeiliRefusal.from(503, '{}', retryAfter).retryAfter).toBeNull()
  })
})

describe('a failure', () => {
  it('is an outage when the server is away or overwhelmed, and none when it is of another opinion', () => {
    const late = Object.assign(new Error('late'), { name: 'MeilisearchTaskTimeOutError' })
    expect([refused(500), refused(503), refused(429), silent, late].map(isOutage)).toEqual(
      Array(5).fill(true),
    )
    expect([refused(400), refused(404), refused(200), new Error('ours'), 'text'].map(isOutage)).toEqual(
      Array(5).fill(false),
    )
  })

  it('is certain where nobody listens or the server says when to come back, not where an answer is late', () => {
    const nobody = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const certain = [
      new MeiliSilence('no answer', new Error('wrapped', { cause: nobody })),
      new MeiliRefusal(503, 'busy', '', 1),
    ]
    expect(certain.map(isPlainlyAway)).toEqual([true, true])
    expect(
      [silent, refused(503), new MeiliRefusal(400, 'any', '', 1), nobody.message].map(isPlainlyAway),
    ).toEqual(Array(4).fill(false))
  })

  it('is found inside the error that the client wraps it in, and kept as cause of what callers see', () => {
    const wrapped = new Error('request failed', { cause: refused(404, 'index_not_found') })
    expect(trueFailure(wrapped)).toBe(wrapped.cause)
    expect(refusedAs(wrapped, 'index_not_found')).toBe(true)
    expect(refusedAs(wrapped, 'another')).toBe(false)
    expect(refusedAs(silent, 'index_not_found')).toBe(false)
    expect(unavailableBecause(wrapped)).toMatchObject({ code: 'UNAVAILABLE', cause: wrapped.cause })
    const ours = new Error('ours')
    expect(trueFailure(ours)).toBe(ours)
  })
})

describe('the circuit', () => {
  let now = 0
  const outcome = async (through: ReturnType<typeof meiliCircuit>, call: () => Promise<unknown>) =>
    through(call).then(
      () => 'answered',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
  const fails = (error: Error) => async (): Promise<never> => {
    throw error
  }
  const answers = () => Promise.resolve(1)
  const leftAlone = 'Meilisearch is left alone after an outage'

  const away = new MeiliSilence(
    'Meilisearch did not answer',
    Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
  )
  const late = new MeiliSilence('Meilisearch did not answer', new Error('no answer within 2000 ms'))
  const tried = async (through: ReturnType<typeof meiliCircuit>, call: () => Promise<unknown>) => {
    const first = await outcome(through, call)
    await Promise.resolve()
    return first
  }

  it.each([
    ['five seconds', away, 5_000],
    ['as long as the server says', new MeiliRefusal(503, 'busy', 'said', 20), 20_000],
    ['thirty seconds at most', new MeiliRefusal(503, 'busy', 'said', 3_600), 30_000],
  ])('leaves a server alone at once that is plainly away, for %s', async (_, failure, ms) => {
    now = 0
    const through = meiliCircuit(() => now)
    await outcome(through, fails(failure))
    now = ms - 1
    expect(await outcome(through, answers)).toBe(leftAlone)
    now = ms
    expect(await tried(through, answers)).toBe(leftAlone)
    expect(await outcome(through, answers)).toBe('answered')
  })

  it.each([
    ['one late answer', [late], true],
    ['two', [late, late], true],
    ['three', [late, late, late], false],
    ['three among many that came', [null, null, null, null, late, late, null, null, late], true],
    ['half of the last ten', [null, null, null, null, null, late, late, late, late, late], false],
  ])('judges by the last searches: %s', async (_, seen, stillAsks) => {
    now = 0
    const through = meiliCircuit(() => now)
    for (const each of seen) await outcome(through, each ? fails(each) : answers)
    expect(await outcome(through, answers)).toBe(stillAsks ? 'answered' : leftAlone)
  })

  it('lets one call try while nobody waits for it, and rests again when it fails', async () => {
    now = 0
    const through = meiliCircuit(() => now)
    await outcome(through, fails(away))
    now = 5_000
    let tries = 0
    const failing = () => {
      tries++
      return Promise.reject(away)
    }
    expect(await Promise.all([1, 2, 3].map(() => tried(through, failing)))).toEqual([
      leftAlone,
      leftAlone,
      leftAlone,
    ])
    expect(tries).toBe(1)
    now = 9_999
    await tried(through, failing)
    expect(tries).toBe(1)
  })

  it('stays closed when the server is only of another opinion', async () => {
    const through = meiliCircuit(() => now)
    for (let again = 0; again < 5; again++) expect(await outcome(through, fails(refused(400)))).toBe('said')
    expect(await outcome(through, answers)).toBe('answered')
  })
})
