import { blankPosting } from '../../rules/posting.ts'
import type { PostingRow } from '../../server/postings/index.ts'
import { factsOf } from '../../server/postings/posting-facts.ts'

const instant = new Date('2026-03-02T04:00:00Z')

const written = {
  ...blankPosting,
  title: '叉车司机',
  headCount: 1,
  areaCode: '350505',
  payMin: 4_000,
  payMax: 6_000,
  validUntil: '2026-04-01',
}

/** An open posting as its store gives it, without a store; the test says what matters. */
export const aPostingRow = (said: Partial<PostingRow> = {}): PostingRow => ({
  ...factsOf(written, { occupations: () => [] }),
  _id: 'posting-1',
  employerId: 'employer-1',
  employerVerifiedUntil: null,
  employerSeen: 0,
  source: null,
  state: 'OPEN',
  publishedAt: instant,
  createdAt: instant,
  updatedAt: instant,
  version: 1,
  ...said,
})
