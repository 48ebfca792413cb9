import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built } from '../support/built.ts'

const root = join(import.meta.dirname, '../..')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rq-rank-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

async function rank(args: Record<string, string>) {
  const given = Object.entries(args).flatMap(([name, value]) => [`--${name}`, value])
  const { stdout, stderr, status } = spawnSync(process.execPath, [await built('rank'), ...given], {
    cwd: root,
    encoding: 'utf8',
  })
  return { rows: stdout.trim().split('\n'), complaint: stderr, status }
}

const postings = () =>
  file('postings.csv', [
    'id,title,colour',
    'a,急招货车司机 五险一金,red',
    'b,"厨师, 食堂",',
    'c,Truck Driver (CDL),',
    'd,叉车工,',
  ])
const profiles = () =>
  file('profiles.csv', ['id,wanted', 'driver,货运车辆驾驶员|货车司机', 'cook,厨师', 'english,lorry driver'])

describe('npm run rank', () => {
  it('prints the best postings of each profile, with rank and score, ignoring columns it does not know', async () => {
    const { rows, status } = await rank({ postings: postings(), profiles: profiles(), limit: '2' })
    expect(status).toBe(0)
    expect(rows[0]).toBe('profile_id,rank,posting_id,score')
    expect(rows[1]).toMatch(/^driver,1,a,\d+\.\d{6}$/)
    expect(rows).toContainEqual(expect.stringMatching(/^cook,1,b,/))
    expect(rows).toContainEqual(expect.stringMatching(/^english,1,c,/))
    expect(rows.filter((row) => row.startsWith('driver,')).length).toBeLessThanOrEqual(2)
  })

  it('learns further names of occupations from a table for this run', async () => {
    const more = file('more.csv', ['code,level,name_zh,aliases_zh', '4-02-02-02,4,货运车辆驾驶员,铁甲依维柯'])
    const wanted = file('wanted.csv', ['id,wanted', 'x,铁甲依维柯'])
    const { rows } = await rank({ postings: postings(), profiles: wanted, occupations: more, limit: '1' })
    expect(rows[1]).toMatch(/^x,1,a,/)
  })

  it.each([
    [
      'a missing file',
      () => ({ postings: join(folder, 'none.csv'), profiles: profiles() }),
      /no file .*none\.csv/,
    ],
    [
      'a missing column',
      () => ({ postings: file('p1.csv', ['id,name', 'a,b']), profiles: profiles() }),
      /lacks the column title/,
    ],
    [
      'a broken row',
      () => ({ postings: file('p2.csv', ['id,title', 'a,b,c']), profiles: profiles() }),
      /line 2/,
    ],
    [
      'an empty cell',
      () => ({ postings: file('p3.csv', ['id,title', 'a,b', 'c,']), profiles: profiles() }),
      /line 3: title is empty/,
    ],
    [
      'pay that is no number',
      () => ({ postings: file('p4.csv', ['id,title,pay_min', 'a,b,much']), profiles: profiles() }),
      /line 2: pay_min is «much»/,
    ],
    [
      'a limit that is no number',
      () => ({ postings: postings(), profiles: profiles(), limit: 'all' }),
      /--limit is «all»/,
    ],
  ])('refuses %s in one clear sentence', async (_what, args, sentence) => {
    const { complaint, status } = await rank(args())
    expect(status).toBe(1)
    expect(complaint).toMatch(sentence)
    expect(complaint).not.toMatch(/\n\s+at /)
  })
})
