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
