import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayOf } from '../../rules/office-time.ts'
import {
  importPostings,
  type ImportOptions,
  type PostingRow,
  type PostingSourceRow,
} from '../../server/postings/index.ts'
import type { PostingFacts } from '../../server/postings/posting.ts'
import { areaPath } from '../../server/reference/index.ts'
import type { Reading } from '../../server/reading/index.ts'
import { aPostingRow } from '../support/a-posting-row.ts'
import { advertSource, type AdvertSource } from './advert-source.ts'
import { benchPosting } from './bench-posting.ts'

const folder = join(import.meta.dirname, '../../../shared/data')
const files = ['cn_postings_facts.csv', 'cn_postings_tagged.csv'].map((name) => join(folder, name))

interface Real {
  readonly facts: PostingFacts
  readonly source: PostingSourceRow
}

/** What an import would keep of the real postings; nothing where the files are not beside the repository. */
async function realPostings(reading: Reading): Promise<readonly Real[]> {
  const kept: Real[] = []
  const store = {
    async keep(batch: readonly Real[]) {
      kept.push(...batch)
      return { created: batch.length, updated: 0, held: 0 }
    },
    closeOthers: async () => 0,
  }
  const rejected = { add: async () => {}, close: async () => {} } satisfies ImportOptions['rejected']
  for (const file of files.filter((each) => existsSync(each)))
    await importPostings({ file, validDays: 60, store, rejected, reading, clock: () => new Date() })
  return kept
}

/** Another advert for like work: other words around the title, another place, other pay, one skill more or less. */
function varied({ facts }: Real, adverts: AdvertSource): PostingFacts {
  const [around, areaCode] = [adverts.around(), adverts.areas()[0] ?? null]
  const more = Math.round((adverts.chance() - 0.5) * 20) * 100
  const pay = (given: number | null) => (given === null ? null : Math.max(1_000, given + more))
  const skills = adverts.chance() < 0.5 ? facts.preferredSkills.slice(1) : facts.preferredSkills
  return {
    ...facts,
    title: `${around[0]}${facts.title}${around[1]}`.slice(0, 80),
    ...(adverts.chance() < 0.5 && { areaCode, areaPath: areaPath(areaCode) }),
    payMin: pay(facts.payMin),
    payMax: pay(facts.payMax),
    preferredSkills: [...new Set([...skills, ...adverts.skills(2)])],
    veteransPreferred: adverts.chance() < 0.2,
  }
}

/**
 * Open postings without end, the same in every run: the real ones first, then such as vary them. Where the real ones
 * are not to be had all are invented, which is said.
 */
export async function* postingRows(reading: Reading, seed = 4): AsyncGenerator<PostingRow> {
  const adverts = advertSource(seed)
  const real = await realPostings(reading)
  if (real.length === 0) process.stderr.write(`There is no ${folder}: all postings are invented.\n`)
  const now = new Date()
  for (let at = 0; ; at++) {
    const like = real[at % real.length]
    if (!like) {
      yield benchPosting(adverts, at)
      continue
    }
    yield aPostingRow({
      ...(at < real.length ? like.facts : varied(like, adverts)),
      _id: `bench${String(at).padStart(19, '0')}`,
      employerId: null,
      source: { ...like.source, externalId: String(at) },
      validUntil: addDays(dayOf(now), 5 + Math.floor(adverts.chance() * 60)),
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    })
  }
}

/** The next so many, at once. */
export async function taken<Row>(rows: AsyncGenerator<Row>, count: number): Promise<Row[]> {
  const some: Row[] = []
  while (some.length < count) {
    const { value, done } = await rows.next()
    if (done) break
    some.push(value)
  }
  return some
}
