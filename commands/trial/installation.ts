import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../embedded/index.ts'
import { readConfig } from '../../server/config.ts'
import { unhurried } from '../../server/platform/database.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { importedPostingStore, importPostings, rejectedRows } from '../../server/postings/index.ts'
import { reference } from '../../server/reference/index.ts'
import { openPlatform, wire, type Wired } from '../../server/wiring.ts'

export interface Search {
  readonly url: string
  readonly key: string | null
}

const header =
  'id,source_kind,employer_id,title_zh,city_code,county_code,lng,lat,salary_min,salary_max,months,degree,min_years,posted,terms,description_chars'

/** Made-up vacancies under the titles of the classification, enough to tell engines apart. */
function madeUp(folder: string, from: number, count: number): string {
  const file = join(folder, `cn_postings_facts-${from}.csv`)
  const titles = reference().occupations.all.flatMap(({ titles: { zh } }) => zh.slice(0, 4))
  const additions = ['', '-急招', '（包吃住）', '长白班', '夜班', '五险一金', '学徒可', '主管']
  const lines = Array.from({ length: count }, (_, at) => {
    const number = from + at
    const title = `${titles[(number * 7) % titles.length]}${additions[number % additions.length]}`
    const pay = 3_500 + (number % 9) * 500
    return `t${number},commercial,e${number % 400},${title},350500,350505,,,${pay},${pay + 2_000},,高中,0,2026-01-01,,100`
  })
  writeFileSync(file, `${header}\n${lines.join('\n')}\n`)
  return file
}

/** A district of its own in a folder that goes again, to be opened by several processes' worth of the product. */
export async function trialInstallation() {
  const folder = mkdtempSync(join(tmpdir(), 'rongqiao-trial-'))
  const embedded = await startEmbedded(folder)
  const opened: Wired[] = []
  const configFor = (search: Search | null) =>
    readConfig({
      ...embedded.addresses,
      DATA_FOLDER: folder,
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
      ...(search && { MEILI_URL: search.url, ...(search.key && { MEILI_KEY: search.key }) }),
    })

  async function open(name: string, search: Search | null): Promise<Wired> {
    const config = configFor(search)
    const wired = await wire(config, await openPlatform(config, name, unhurried))
    opened.push(wired)
    return wired
  }

  async function close(wired: Wired): Promise<void> {
    opened.splice(opened.indexOf(wired), 1)
    await wired.close()
  }

  return {
    open,
    close,
    madeUp: (from: number, count: number) => madeUp(folder, from, count),
    /** As `npm run import` does it, which knows of no index. */
    async take(wired: Wired, file: string): Promise<number> {
      const counts = await importPostings({
        file,
        validDays: 90,
        store: importedPostingStore(wired.connection),
        rejected: rejectedRows(join(folder, 'rejected.csv')),
        reading: wired.services.reading,
        clock: wired.clock,
      })
      return counts.created
    },
    async end(): Promise<void> {
      for (const wired of [...opened]) await close(wired)
      await embedded.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TrialInstallation = Awaited<ReturnType<typeof trialInstallation>>

/** People with a file who may be matched, one for each work that is wished. */
export function seekersOf(wired: Wired) {
  const known = new Map<string, Promise<Viewer>>()
  return {
    wishing(occupationCode: string): Promise<Viewer> {
      const viewer = known.get(occupationCode) ?? aSeeker(wired, occupationCode)
      known.set(occupationCode, viewer)
      return viewer
    },
  }
}

export type Seekers = ReturnType<typeof seekersOf>

async function aSeeker({ services, newId }: Wired, occupationCode: string): Promise<Viewer> {
  const id = newId()
  const phone = `+86139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  const name = '试验'
  await services.accounts.createMany([
    { _id: id, role: 'VETERAN', phone, name, passwordHash: 'none', phoneProvedAt: new Date() },
  ])
  const wishes = { occupationCodes: [occupationCode] }
  await services.veterans.createMany([{ accountId: id, name, areaCode: '350505', wishes, proofs: [] }])
  return { id, name, role: 'VETERAN', language: 'zh-CN', phone, stationId: null, reach: null }
}
