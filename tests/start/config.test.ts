import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('PUBLIC_URL', () => {
  it.each([
    ['https://work.example.org', 'https://work.example.org'],
    ['https://work.example.org/', 'https://work.example.org'],
    ['  https://work.example.org/ \n', 'https://work.example.org'],
    ['HTTPS://Work.Example.org:443', 'https://work.example.org'],
    ['http://localhost:4000/', 'http://localhost:4000'],
  ])('of %j is taken as %s', (typed, taken) => {
    expect(readConfig({ PUBLIC_URL: typed }).publicUrl).toBe(taken)
  })

  it.each([
    'https://work.example.org/jobs',
    'https://work.example.org/jobs/',
    'https://work.example.org/?from=mail',
    'https://work.example.org/#top',
    'https://clerk:secret@work.example.org',
    'https://work example.org',
    'ftp://work.example.org',
    'work.example.org',
    '   ',
  ])('of %j is refused in words', (typed) => {
    expect(() => readConfig({ PUBLIC_URL: typed })).toThrow(/PUBLIC_URL must be .* without a path/)
  })

  it('that is not given is this machine', () => {
    expect(readConfig({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100')
  })
})

it.for(['POSTINGS_PER_EMPLOYER', 'CHANGES_PER_HOUR', 'FILES_TOLD_AT', 'FILES_PER_DAY'])(
  'has a limit that is a whole number: %s',
  (name) => {
    const { limits } = readConfig({ [name]: '77' })
    expect(Object.values({ ...limits, ...limits.files })).toContain(77)
    for (const wrong of ['0', '-1', '1.5', 'many', '100001'])
      expect(() => readConfig({ [name]: wrong })).toThrow(`${name} must be a whole number from 1 to 100,000.`)
  },
)

describe('the demo district', () => {
  const refused = /The demo district is refused, since (HOST|PUBLIC_URL) \S+ can be reached by others/

  it.each([
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: '203.0.113.7' },
    { HOST: '2001:db8::1' },
    { HOST: '::ffff:8.8.8.8' },
    { HOST: 'jobs.quangang.gov.cn' },
    { PUBLIC_URL: 'https://work.quangang.gov.cn' },
    { PUBLIC_URL: 'http://119.29.29.29:4000' },
    { PUBLIC_URL: 'http://[2400:3200::1]' },
  ])('is refused where others can reach it: %o', (env) => {
    expect(() => readConfig({ ...env, SEED_DEMO: 'yes' })).toThrow(refused)
    expect(readConfig({ ...env, SEED_DEMO: 'no' }).seedDemo).toBe(false)
  })

  it.each([
    {},
    { HOST: '::1' },
    { HOST: '192.168.1.20', PUBLIC_URL: 'http://192.168.1.20:4000' },
    { HOST: 'fd12::7' },
    { PUBLIC_URL: 'http://[::1]:4000' },
    { PUBLIC_URL: 'http://laptop:4000' },
    { PUBLIC_URL: 'https://rongqiao.example.invalid' },
  ])('is for this machine and its own network: %o', (env) => {
    expect(readConfig({ ...env, SEED_DEMO: 'yes' }).seedDemo).toBe(true)
  })

  it('asks its staff for no second factor, and every other installation does', () => {
    expect(readConfig({ SEED_DEMO: 'yes' }).secondFactor).toBe(false)
    expect(readConfig({}).secondFactor).toBe(true)
    expect(readConfig({ SEED_DEMO: 'yes', STAFF_SECOND_FACTOR: 'yes' }).secondFactor).toBe(true)
    expect(readConfig({ STAFF_SECOND_FACTOR: 'no' }).secondFactor).toBe(false)
    expect(() => readConfig({ STAFF_SECOND_FACTOR: 'maybe' })).toThrow('must be yes or no')
    expect(() => readConfig({ DEMO_PASSWORD: 'short' })).toThrow('at least 8 characters')
  })
})

describe('keys of before', () => {
  const [first, second] = ['a'.repeat(32), 'b'.repeat(32)]

  it('may be several, with commas between them', () => {
    expect(readConfig({ SECRET_KEY_OLD: `${first}, ${second}` }).oldSecretKeys).toEqual([first, second])
  })

  it('are refused when one of them is too short', () => {
    expect(() => readConfig({ SECRET_KEY_OLD: `${first},short` })).toThrow(/SECRET_KEY_OLD must be the keys/)
  })
})

describe('a model of the office’s own', () => {
  it('has an address and a name, and a key where it wants one', () => {
    expect(readConfig({}).embedder).toBeNull()
    const given = { EMBEDDER_URL: 'http://model:8080/v1', EMBEDDER_MODEL: 'bge-m3' }
    expect(readConfig(given).embedder).toEqual({ url: 'http://model:8080/v1', model: 'bge-m3', key: null })
    expect(readConfig({ ...given, EMBEDDER_KEY: 'k' }).embedder?.key).toBe('k')
    expect(() => readConfig({ EMBEDDER_URL: 'http://model:8080' })).toThrow(
      /EMBEDDER_MODEL, .* must be given/,
    )
    expect(() => readConfig({ ...given, EMBEDDER_URL: 'model:8080' })).toThrow(
      /EMBEDDER_URL must be the address/,
    )
  })
})

describe('Aliyun’s text messages', () => {
  it('are refused half given, so that no code is lost in the outbox', () => {
    expect(() => readConfig({ ALIYUN_SMS_KEY_ID: 'a key', ALIYUN_SMS_SIGN: '戎桥' })).toThrow(
      /ALIYUN_SMS_KEY_ID, .* must be given together/,
    )
  })
})
