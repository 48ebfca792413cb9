import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { importPostings, type ImportOptions, type PostingRow } from '../server/postings/index.ts'
import type { Reading } from '../server/reading/index.ts'

/** A file with one line of so many. */
function sampled(file: string, oneOf: number): string {
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n')
  const sample = join(mkdtempSync(join(tmpdir(), 'rq-judge-')), basename(file))
  writeFileSync(sample, [header, ...lines.filter((line, at) => line !== '' && at % oneOf === 0)].join('\n'))
  return sample
}

type Batch = Parameters<ImportOptions['store']['keep']>[0]

/** The postings of the shared data as an import would keep them, open, or one of so many; nothing where the files are not there. */
export async function judgedPostings(folder: string, reading: Reading, oneOf = 1): Promise<PostingRow[]> {
  const rows: PostingRow[] = []
  const now = new Date()
  const keep = async (batch: Batch) => {
    for (const { _id, facts, source } of batch)
      rows.push({
        ...facts,
        _id,
        source,
        employerId: null,
        employerVerifiedUntil: null,
        employerSeen: 0,
        validUntil: '9999-12-31',
        state: 'OPEN',
        publishedAt: now,
        createdAt: now,
        updatedAt: now,
        version: 1,
      })
    return { created: batch.length, updated: 0, held: 0 }
  }
  const rejected = { add: async () => {}, close: async () => {} } satisfies ImportOptions['rejected']
  for (const name of ['cn_postings_facts.csv', 'cn_postings_tagged.csv']) {
    const file = join(folder, name)
    if (!existsSync(file)) continue
    const store = { keep, closeOthers: async () => 0 }
    await importPostings({
      file: oneOf === 1 ? file : sampled(file, oneOf),
      validDays: 60,
      store,
      rejected,
      reading,
      clock: () => now,
    })
  }
  return rows
}
