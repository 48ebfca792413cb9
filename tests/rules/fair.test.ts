import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairRule, longestFair } from '../../rules/fair.ts'
import { judge } from '../../rules/rule.ts'
import { good, now } from './good-inputs.ts'

const hour = 3_600_000
const wrong = (times: object, at = now) => {
  const judged = judge(fairRule(at), { ...good.fair, ...times })
  return 'wrong' in judged ? judged.wrong.map(({ path, text }) => `${path}: ${text.en}`) : []
}
const after = (ms: number) => new Date(good.fair.startsAt.getTime() + ms)

describe('the times of a fair', () => {
  it.each([
    [-hour, ['endsAt: It must end after it starts']],
    [0, ['endsAt: It must end after it starts']],
    [1, []],
    [longestFair, []],
    [longestFair + 1, ['endsAt: A fair lasts three days at most']],
  ])('it ends %d ms after it starts', (length, sentences) => {
    expect(wrong({ endsAt: after(length), registrationClosesAt: after(-2 * hour) })).toEqual(sentences)
  })

  it('registration may close when it ends, not a moment later', () => {
    expect(wrong({ registrationClosesAt: good.fair.endsAt })).toEqual([])
    expect(wrong({ registrationClosesAt: new Date(good.fair.endsAt.getTime() + 1) })).toEqual([
      'registrationClosesAt: Registration cannot close after the fair ends',
    ])
  })

  it('it is over at its end, by the clock that is given', () => {
    const untilItEnds = { registrationClosesAt: good.fair.endsAt }
    expect(wrong(untilItEnds, new Date(good.fair.endsAt.getTime() - 1))).toEqual([])
    expect(wrong({}, good.fair.endsAt)).toEqual(['endsAt: That time has passed'])
  })

  it('registration does not close before now, unless it was announced so', () => {
    const closes = good.fair.registrationClosesAt
    const at = (ms: number) => new Date(closes.getTime() + ms)
    expect(wrong({}, at(-1))).toEqual([])
    expect(wrong({}, at(0))).toEqual(['registrationClosesAt: That time has passed; choose another'])
    const announced = judge(fairRule(at(0), { announcedDeadline: closes.toISOString() }), good.fair)
    expect(announced).toHaveProperty('value')
  })

  it('it opens within two years: a fair of 2062 is a slip of the finger', () => {
    const times = (year: number) => ({
      startsAt: new Date(Date.UTC(year, 5, 1)),
      endsAt: new Date(Date.UTC(year, 5, 2)),
      registrationClosesAt: new Date(Date.UTC(year, 4, 1)),
    })
    const year = now.getUTCFullYear()
    expect(wrong(times(year + 1))).toEqual([])
    expect(wrong(times(2062))).toEqual(['startsAt: It must open within two years; check the year'])
    expect(wrong({ startsAt: new Date('0001-01-01T00:00:00Z') })).not.toEqual([])
  })

  it('are judged while other fields are wrong, but a wrong time is before and after nothing', () => {
    expect(wrong({ titleZh: '', endsAt: after(-hour) })).toContain('endsAt: It must end after it starts')
    expect(wrong({ startsAt: 'soon' })).toEqual([
      'startsAt: The time when it opens is a day and a time, such as 2026-12-31 14:00',
    ])
    expect(wrong({ endsAt: null })).toEqual([
      'endsAt: The time when it ends is a day and a time, such as 2026-12-31 14:00',
    ])
  })

  it('are judged alike as dates and as JSON', () => {
    const time = fc.integer({ min: -100, max: 100 }).map((hours) => after(hours * hour))
    fc.assert(
      fc.property(time, time, time, (startsAt, endsAt, registrationClosesAt) => {
        const times = { startsAt, endsAt, registrationClosesAt }
        expect(wrong(JSON.parse(JSON.stringify(times)))).toEqual(wrong(times))
      }),
    )
  })
})

describe('the places of a fair', () => {
  const about = (registered: number) => judge(fairRule(now, { registered }), good.fair)

  it('are enough for all who have registered', () => {
    expect(about(good.fair.capacity)).toHaveProperty('value')
  })

  it('are never fewer', () => {
    expect(about(good.fair.capacity + 1)).toEqual({
      wrong: [
        {
          path: 'capacity',
          text: {
            zh: '已有 301 人报名，名额不能少于此数',
            en: '301 have registered; there cannot be fewer places',
          },
        },
      ],
    })
  })
})
