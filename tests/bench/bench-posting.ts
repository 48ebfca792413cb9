import { addDays, dayOf } from '../../rules/office-time.ts'
import type { PostingRow } from '../../server/postings/index.ts'
import { areaPath } from '../../server/reference/index.ts'
import { aPostingRow } from '../support/a-posting-row.ts'
import type { AdvertSource } from './advert-source.ts'

/** An open posting of an invented advert. */
export function benchPosting(adverts: AdvertSource, at: number): PostingRow {
  const skills = adverts.skills(5)
  const [payMin, now] = [adverts.pay(), new Date()]
  const areaCode = adverts.areas()[0] ?? null
  return aPostingRow({
    _id: `bench${String(at).padStart(19, '0')}`,
    employerId: null,
    source: { feed: 'bench', externalId: String(at), postedOn: null },
    title: adverts.title(),
    areaCode,
    areaPath: areaPath(areaCode),
    place: '工业路 1 号',
    payMin,
    payMax: payMin + 2_000,
    mustSkills: skills.slice(0, 1),
    preferredSkills: skills.slice(1),
    veteransPreferred: adverts.chance() < 0.2,
    validUntil: addDays(dayOf(now), 30),
    publishedAt: now,
    createdAt: now,
    updatedAt: now,
  })
}
