import { existsSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AppError } from '../../server/platform/errors.ts'
import { rejectedRows, type PostingRow } from '../../server/postings/index.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { header, row, importDesk, type ImportDesk } from './import-desk.ts'

let platform: TestPlatform
let desk: ImportDesk
beforeAll(async () => {
  platform = await testPlatform()
  desk = await importDesk(platform)
})
afterAll(() => platform.close())
beforeEach(() => desk.clear())

describe('importing a file', () => {
  it('again creates and changes nothing', async () => {
    const lines = [header, ...Array.from({ length: 1_203 }, (_, at) => row(`p${at}`))]
    expect(await desk.importText(...lines)).toMatchObject({ read: 1_203, created: 1_203, unchanged: 0 })
    const before = await desk.stored()
    platform.clock.advance(5 * 86_400_000)
    expect(await desk.importText(...lines)).toMatchObject({ created: 0, updated: 0, unchanged: 1_203 })
    expect(await desk.stored()).toEqual(before)
  })

  it('again with changes changes those rows only, and opens nothing that was closed', async () => {
    await desk.importText(header, row('p1'), row('p2'), row('p3'))
    await platform.connection
      .collection<PostingRow>('postings')
      .updateOne({ 'source.externalId': 'p2' }, { $set: { state: 'CLOSED' } })
    const counts = await desk.importText(header, row('p1'), row('p2', '保安员'), row('p3', '保洁员'))
    expect(counts).toMatchObject({ created: 0, updated: 2, unchanged: 1 })
    const byId = new Map((await desk.stored()).map((posting) => [posting.source?.externalId, posting]))
    expect(byId.get('p1')).toMatchObject({ version: 1 })
    expect(byId.get('p2')).toMatchObject({ title: '保安员', state: 'CLOSED', version: 2 })
    expect(byId.get('p3')).toMatchObject({ title: '保洁员', state: 'OPEN', version: 2 })
  })

  it('under another feed keeps both, as two sources may use one id', async () => {
    const file = desk.fileOf(`${header}\n${row('p1')}\n`)
    await desk.importing(file)
    expect(await desk.importing(file, { feed: 'other' })).toMatchObject({ feed: 'other', created: 1 })
    expect(await desk.stored()).toHaveLength(2)
  })

  it('twice at the same moment keeps each row once', async () => {
    const lines = [header, ...Array.from({ length: 700 }, (_, at) => row(`p${at}`))].join('\n')
    const both = await Promise.all([
      desk.importing(desk.fileOf(lines, 'one.csv')),
      desk.importing(desk.fileOf(lines, 'two.csv'), { rejected: rejectedRows(`${desk.rejectedFile}.two`) }),
    ])
    expect(both.map(({ created }) => created).reduce((a, b) => a + b)).toBe(700)
    expect(await desk.stored()).toHaveLength(700)
    expect((await desk.stored()).every(({ version }) => version === 1)).toBe(true)
  })

  it('sets aside every row it cannot take, with line, id and reasons in both languages, and goes on', async () => {
    const counts = await desk.importText(
      header,
      row('p1'),
      'only,three,cells',
      row('p2', '"unclosed'),
      row('p3', '叉车司机', '7000,5000,13,高中,1,2025-02-20,'),
      row('p4', '叉车司机', 'much,7000,13,神童,1,2025-13-40,'),
      row('', '叉车司机'),
      row('p5', ''),
      row('p6', '招男普工'),
      row('p1', '保安员'),
      row('p7', '保安员').replace('350505', '35'),
      row('p8', '保洁员'),
    )
    expect(counts).toMatchObject({ read: 11, created: 2, rejected: 9 })
    expect(
      (await desk.stored())
        .map(({ source }) => source?.externalId)
        .toSorted((one, other) => String(one).localeCompare(String(other))),
    ).toEqual(['p1', 'p8'])
    const rows = desk.rejected()
    expect(rows.map(({ line }) => Number(line))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11])
    for (const { reason_zh, reason_en } of rows) {
      expect(reason_zh).toMatch(/\p{Script=Han}/u)
      expect(reason_en).toMatch(/[a-z]/)
    }
    expect(rows[3]?.['reason_zh']).toMatch(/薪酬.*学历.*发布日期|学历.*薪酬/)
    expect(rows[6]?.['reason_zh']).toContain('妇女权益保障法')
    expect(rows[7]?.['reason_en']).toContain('line 2')
    expect(rows[2]?.['record']).toContain('p3')
  })

  it('with nothing to set aside leaves no file of rejected rows from an earlier run', async () => {
    await desk.importText(header, 'broken')
    expect(existsSync(desk.rejectedFile)).toBe(true)
    await desk.importText(header, row('p1'))
    expect(existsSync(desk.rejectedFile)).toBe(false)
  })

  it('reads a byte order mark, Windows line ends, quotes, blank lines and line breaks within quotes', async () => {
    const quoted = row('p1', '"保安员，\n夜班 ""急招"""')
    const counts = await desk.importing(
      desk.fileOf(`\ufeff${header}\r\n${quoted}\r\n\r\n${row('p2', '5" 管道工')}\r\n${row('p3')}`),
    )
    expect(counts).toMatchObject({ read: 3, created: 3, rejected: 0 })
    const titles = (await desk.stored()).map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['保安员，\n夜班 "急招"', '5" 管道工', '叉车司机']))
  })

  it('of which a row is not UTF-8 sets that row aside and says so', async () => {
    const gbk = Buffer.concat([
      Buffer.from(
        `${[header, ...Array.from({ length: 9 }, (_, at) => row(`q${at}`))].join('\n')}\np1,commercial,e1,`,
      ),
      Buffer.from([0xb1, 0xa3, 0xb0, 0xb2]),
      Buffer.from(',350500,350505,,,,,,不限,,,,0\n'),
    ])
    expect(await desk.importing(desk.fileOf(gbk))).toMatchObject({ created: 9, rejected: 1 })
    expect(desk.rejected()[0]?.['reason_en']).toContain('UTF-8')
  })

  it.each([
    ['GBK', Buffer.from(`${header}\np1,commercial,e1,\xb1\xa3\xb0\xb2,350500,350505,,,,,,,,,,0\n`, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${header}\n${row('p1')}\n`, 'utf16le')],
    ['UTF-16', Buffer.from(`${header}\n${row('p1')}\n`, 'utf16le')],
    ['workbook', Buffer.from('PK\u0003\u0004 xlsx')],
    ['semicolons', Buffer.from(`${header}\n${row('p1')}\n`.replaceAll(',', ';'))],
    ['tabs', Buffer.from(`${header}\n${row('p1')}\n`.replaceAll(',', '\t'))],
  ])('that is written otherwise is refused by the name of it: %s', async (name, content) => {
    const refused = await desk.importing(desk.fileOf(content)).catch((error: unknown) => error as AppError)
    expect(refused).toMatchObject({ code: 'INVALID', text: { en: expect.stringContaining(name) } })
    expect(await desk.stored()).toEqual([])
  })

  it('may begin with blank lines and hold other signs of a line’s end in its cells', async () => {
    const text = `\n  \n${header}\n${row('p1', '叉车\u2028司机\u0085')}\r\n${row('p2')}\n`
    expect(await desk.importing(desk.fileOf(text))).toMatchObject({ read: 2, created: 2 })
  })

  it.each(['', '\n', '\ufeff'])('that is empty (%j) is refused', async (content) => {
    const refused = await desk.importing(desk.fileOf(content)).catch((error: unknown) => error as AppError)
    expect(refused).toMatchObject({ code: 'INVALID', text: { zh: '文件是空的。' } })
  })

  it('with a header alone takes nothing and refuses nothing', async () => {
    expect(await desk.importText(header)).toMatchObject({ read: 0, created: 0, rejected: 0 })
  })

  it('of no known layout is refused, naming the missing columns, before anything is written', async () => {
    const refused = await desk
      .importText('id,title,pay', 'a,b,c')
      .catch((error: unknown) => error as AppError)
    expect(refused).toMatchObject({ code: 'INVALID' })
    const { zh, en } = (refused as AppError).text
    for (const column of ['title_zh', 'county_code', 'min_years', 'experience']) {
      expect(zh).toContain(column)
      expect(en).toContain(column)
    }
    const almost = header.replace('salary_max', 'pay')
    const lacking = await desk.importText(almost).catch((error: unknown) => error as AppError)
    expect((lacking as AppError).text.en).toContain('cn_postings_facts: salary_max')
  })

  it('may be stopped after any batch and is completed by doing it again', async () => {
    const lines = [header, ...Array.from({ length: 1_700 }, (_, at) => row(`p${at}`))].join('\n')
    const stop = new AbortController()
    const stopped = await desk.importing(desk.fileOf(lines), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(stopped.stopped).toBe(true)
    expect(stopped.created % 500).toBe(0)
    expect(stopped).toMatchObject({ line: stopped.created + 1 })
    const rest = await desk.importing(desk.fileOf(lines))
    expect(rest).toMatchObject({ created: 1_700 - stopped.created, unchanged: stopped.created })
    expect(await desk.stored()).toHaveLength(1_700)
  })
})
