import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReading } from '../../support/a-reading.ts'
import { built } from '../../support/built.ts'

const root = join(import.meta.dirname, '../../..')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rq-wording-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function wording(content: string, args = ['--texts', join(folder, 'texts.csv')]) {
  writeFileSync(join(folder, 'texts.csv'), content)
  const { stdout, stderr, status } = spawnSync(process.execPath, [await built('wording'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { stdout, complaint: stderr, status }
}

describe('npm run wording', () => {
  it('prints a verdict for every row, with the rules and the words, by the product’s own check', async () => {
    const texts = ['限男性，35岁以下', '男女不限', '限难性', '22周岁以上', '两行\n限女性', '']
    const cells = texts.map((text) => `x,"${text}"`).join('\n')
    const { stdout, status } = await wording(`source,text\n${cells}\n`)
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toBe('row,verdict,rule,words')
    const rows: Record<string, string>[] = parse(stdout, { columns: true })
    expect(rows.map(({ row, verdict, rule }) => [row, verdict, rule])).toEqual([
      ['1', 'refused', 'SEX|AGE'],
      ['2', 'lawful', ''],
      ['3', 'held', 'SEX'],
      ['4', 'warned', 'AGE'],
      ['5', 'refused', 'SEX'],
      ['6', 'lawful', ''],
    ])
    expect(rows[0]?.['words']).toBe('限男性|35岁以下')
    const check = aReading().wording
    for (const [at, text] of texts.entries())
      expect(new Set(rows[at]?.['words']?.split('|').filter(Boolean))).toEqual(
        new Set(check(text).map(({ words }) => words)),
      )
  })

  it('refuses a file without the column, and says how it is called', async () => {
    expect(await wording('title\n限男性\n')).toMatchObject({
      status: 1,
      complaint: expect.stringContaining('text'),
    })
    expect(await wording('text\nx\n', [])).toMatchObject({
      status: 1,
      complaint: expect.stringContaining('npm run wording -- --texts T.csv'),
    })
  })
})
