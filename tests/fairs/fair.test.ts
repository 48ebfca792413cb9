import { beforeAll, describe, expect, it } from 'vitest'
import { aReading } from '../support/a-reading.ts'
import { checkedFair, fairCheck } from '../../server/fairs/fair.input.ts'
import {
  changesInvitations,
  registrationClosedBecause,
  unannounced,
  type WholeFairRow,
} from '../../server/fairs/fair.ts'
import { ranked, soonestFirst } from '../../server/fairs/registration-order.ts'
import { newTicketCode, ticketPayload } from '../../server/fairs/registration.ts'
import { AppError } from '../../server/platform/errors.ts'
import { openReference } from '../../server/reference/index.ts'
import { fairInput } from '../support/a-fair.ts'

beforeAll(() => {
  openReference({ homeArea: '350505' })
})

const now = new Date()
const fair = (fields: Partial<WholeFairRow> = {}): WholeFairRow => ({
  _id: 'f',
  ...fairInput(),
  stationId: null,
  placesTaken: 0,
  placesMovedAt: now,
  placesSettled: true,
  state: 'PUBLISHED',
  publishedAt: now,
  cancelReason: null,
  announcement: unannounced,
  createdAt: now,
  updatedAt: now,
  version: 1,
  ...fields,
})

describe('registering is possible', () => {
  const why = (fields: Partial<WholeFairRow>, at = now) =>
    registrationClosedBecause(fair(fields), at)?.en ?? null

  it('while the fair is announced, open and not full', () => {
    expect(why({})).toBeNull()
    expect(why({ placesTaken: 99 })).toBeNull()
  })
  it('not for a draft or a fair that was called off, however many places are left', () => {
    expect(why({ state: 'DRAFT' })).toMatch(/not been announced/)
    expect(why({ state: 'CANCELLED' })).toMatch(/called off/)
  })
  it('not from the very moment at which it closes', () => {
    const closes = fair().registrationClosesAt
    expect(why({}, new Date(closes.getTime() - 1))).toBeNull()
    expect(why({}, closes)).toMatch(/closed/)
  })
  it('not when all places are taken, or more are held than there are', () => {
    expect(why({ placesTaken: 100 })).toMatch(/All places/)
    expect(why({ placesTaken: 101 })).toMatch(/All places/)
  })
})

describe('a fair as staff write it', () => {
  const wrong = (fields: Parameters<typeof fairInput>[0]) => {
    try {
      checkedFair(fairInput(fields), now, fairCheck(aReading().wording), {})
      return []
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return (error.details.fields ?? []).map(({ path }) => path)
    }
  }
  const at = (hours: number) => new Date(fairInput().startsAt.getTime() + hours * 3_600_000)

  it('is kept as it is when nothing is wrong, an empty English title as none', () => {
    expect(checkedFair(fairInput({ titleEn: '  ' }), now, fairCheck(aReading().wording), {})).toMatchObject({
      titleEn: null,
      capacity: 100,
    })
  })
  it('shuts nobody out in its titles, its place and its notes, though it may be for veterans alone', () => {
    expect(wrong({ titleZh: '仅限退役军人专场招聘会', notes: '男女不限，请带身份证。' })).toEqual([])
    expect(
      wrong({
        titleZh: '女士优先招聘会',
        titleEn: 'Males only fair',
        place: '会展中心（河南人勿扰）',
        notes: '限35岁以下',
      }),
    ).toEqual(['titleZh', 'titleEn', 'place', 'notes'])
  })
  it('is refused naming every wrong field at once', () => {
    expect(
      wrong({ titleZh: ' ', place: '', capacity: 0, endsAt: at(-1), registrationClosesAt: at(0) }),
    ).toEqual(['titleZh', 'place', 'capacity', 'endsAt', 'registrationClosesAt'])
  })
  it('ends after it begins, within three days, and not in the past', () => {
    expect(wrong({ endsAt: at(0) })).toEqual(['endsAt'])
    expect(wrong({ endsAt: at(72) })).toEqual([])
    expect(wrong({ endsAt: at(73) })).toEqual(['endsAt'])
    const past = new Date(now.getTime() - 7_200_000)
    const before = new Date(past.getTime() - 3_600_000)
    expect(wrong({ startsAt: before, endsAt: past, registrationClosesAt: before })).toEqual(['endsAt'])
  })
  it('takes registrations until it ends at the latest', () => {
    expect(wrong({ registrationClosesAt: at(6) })).toEqual([])
    expect(wrong({ registrationClosesAt: at(6.1) })).toEqual(['registrationClosesAt'])
  })
  it('has 1 to 100,000 places, whole ones', () => {
    for (const capacity of [1, 100_000]) expect(wrong({ capacity })).toEqual([])
    for (const capacity of [0, -1, 1.5, 100_001]) expect(wrong({ capacity })).toEqual(['capacity'])
  })
  it('invites people of known areas and occupations, of one area at least', () => {
    expect(wrong({ invitedAreaCodes: [] })).toEqual(['invitedAreaCodes'])
    expect(wrong({ areaCode: '999999', invitedAreaCodes: ['350505', 'x'] })).toEqual([
      'areaCode',
      'invitedAreaCodes.1',
    ])
    expect(wrong({ occupationCodes: ['0-00-00-00'] })).toEqual(['occupationCodes.0'])
  })
})

describe('a change of an announced fair', () => {
  it('begins the announcement anew when it concerns what invitations say or whom they are for', () => {
    const before = fair()
    expect(changesInvitations(before, { ...before, place: '别处' })).toBe(true)
    expect(changesInvitations(before, { ...before, startsAt: new Date(0) })).toBe(true)
    expect(changesInvitations(before, { ...before, invitedAreaCodes: ['350505', '350521'] })).toBe(true)
  })
  it('leaves the announcement alone when it does not', () => {
    const before = fair()
    const after = { ...before, capacity: 5, notes: '请带证件', startsAt: new Date(before.startsAt) }
    expect(changesInvitations(before, after)).toBe(false)
  })
})

describe('a ticket', () => {
  it('has ten characters that nobody confuses, other ones each time', () => {
    const codes = Array.from({ length: 2_000 }, newTicketCode)
    expect(new Set(codes).size).toBe(2_000)
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{10}$/)
  })
  it('says its form and its code', () => {
    expect(ticketPayload({ ticketCode: 'ABCDEFGHJK' })).toBe('RQ1:ABCDEFGHJK')
  })
})

describe('the order of a person’s registrations', () => {
  it('is the soonest fair first, then those over, the latest of them first', () => {
    const day = 86_400_000
    const from = (days: number) => ({
      _id: `f${days}`,
      startsAt: new Date(now.getTime() + days * day),
      endsAt: new Date(now.getTime() + days * day + day / 2),
    })
    const rows = [3, -1, 1, -5, -0.2].map((days) => ranked({ _id: String(days) }, from(days), now))
    expect(rows.toSorted(soonestFirst.compare).map(({ _id }) => _id)).toEqual(['-0.2', '1', '3', '-1', '-5'])
  })
  it('is never undecided between two registrations', () => {
    const same = { _id: 'f', startsAt: now, endsAt: now }
    const [a, b] = [ranked({ _id: 'a' }, same, now), ranked({ _id: 'b' }, same, now)]
    const { compare } = soonestFirst
    expect([compare(a, b), compare(b, a), compare(a, a)]).toEqual([-1, 1, 0])
  })
})
