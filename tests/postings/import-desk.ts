import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { buildIndexes } from '../../server/platform/database.ts'
import {
  createPostings,
  importPostings,
  importedPostingStore,
  rejectedRows,
  type ImportCounts,
  type ImportOptions,
  type PostingRow,
} from '../../server/postings/index.ts'
import { aReading } from '../support/a-reading.ts'
import type { TestPlatform } from '../support/test-platform.ts'

export const header =
  'id,source_kind,employer_id,title_zh,city_code,county_code,lng,lat,salary_min,salary_max,months,degree,min_years,posted,terms,description_chars'
export const taggedHeader =
  'id,employer_id,title_zh,city_code,county_code,salary_min,salary_max,months,experience,degree,employer_type,employer_size,skills,benefits,posted'

export const row = (id: string, title = '叉车司机', rest = '5000,7000,13,高中,1,2025-02-20,叉车|夜班') =>
  `${id},commercial,e1,${title},350500,350505,,,${rest},100`

type More = Partial<Pick<ImportOptions, 'feed' | 'whole' | 'signal' | 'onProgress' | 'rejected'>>

/** Files to import, the importing of them, and what came of it, on a test's own database. */
export async function importDesk(platform: TestPlatform) {
  const none = {
    ofViewer: async () => null,
    byIds: async () => [],
    verifiedAmong: async () => new Set<null>(),
  }
  const reading = aReading()
  createPostings({ ...platform, employers: none, reading })
  await buildIndexes(platform.connection)
  const rejectedFile = join(platform.dataFolder, 'rejected', 'file.rejected.csv')

  function fileOf(content: string | Buffer, name = 'file.csv'): string {
    mkdirSync(platform.dataFolder, { recursive: true })
    const file = join(platform.dataFolder, name)
    writeFileSync(file, content)
    return file
  }

  const importing = (file: string, more: More = {}): Promise<ImportCounts> =>
    importPostings({
      file,
      validDays: 90,
      store: importedPostingStore(platform.connection),
      rejected: rejectedRows(rejectedFile),
      reading,
      clock: platform.clock,
      ...more,
    })

  const collection = () => platform.connection.collection<PostingRow>('postings')
  return {
    rejectedFile,
    fileOf,
    importing,
    importText: (...lines: string[]) => importing(fileOf(`${lines.join('\n')}\n`)),
    stored: () => collection().find({}).toArray(),
    clear: () => collection().deleteMany({}),
    /** Takes away many postings at once, without one command that runs over each of them. */
    async anew() {
      await platform.connection.dropCollection('postings')
      await buildIndexes(platform.connection)
    },
    rejected: (): Record<string, string>[] =>
      existsSync(rejectedFile) ? parse(readFileSync(rejectedFile), { columns: true, bom: true }) : [],
  }
}

export type ImportDesk = Awaited<ReturnType<typeof importDesk>>
