import { deflateRawSync } from 'node:zlib'
import { describe, expect } from 'vitest'
import { namesWithin } from '../../server/platform/zip-limits.ts'
import { filledSheet, headsOf, sheetIn, sheetRow, twentyWorks, type SheetRow } from '../support/a-sheet.ts'
import { overHttp } from '../support/fixtures.ts'

const it = overHttp
  .extend('send', { scope: 'file' }, ({ app }) => async (path: string, token: string, bytes?: Buffer) => {
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'zh-CN' }
    const raw = { ...headers, 'content-type': 'application/octet-stream' }
    const response = await fetch(
      `${app.url}/posting-sheets/${path}`,
      bytes ? { method: 'PUT', headers: raw, body: new Uint8Array(bytes) } : { headers },
    )
    const body = await response.arrayBuffer()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, body, json: isJson ? JSON.parse(Buffer.from(body).toString()) : null }
  })
  .extend(
    'filled',
    ({ send, employer }) =>
      async (rows: readonly SheetRow[]) =>
        filledSheet((await send('template', employer.token)).body, rows),
  )

describe('vacancies by the file', () => {
  it('come from a template whose cells say what may be chosen, and whose codes and days are text', async ({
    send,
    employer,
  }) => {
    const { status, body } = await send('template', employer.token)
    const { sheet } = await sheetIn(body)
    const heads = headsOf(sheet)
    const columnOf = (head: string) => heads.findIndex((each) => each.startsWith(head)) + 1
    expect(status).toBe(200)
    expect(sheet.getCell(2, columnOf('班次')).dataValidation.formulae?.[0]).toContain('白班,夜班')
    expect(sheet.getColumn(columnOf('工作地区')).numFmt).toBe('@')
    expect(sheet.getColumn(columnOf('有效期')).numFmt).toBe('@')
  })

  it('are made of twenty rows at once, and not again when the file is sent again', async ({
    send,
    employer,
    services,
    filled,
  }) => {
    const file = await filled(twentyWorks.map((title) => sheetRow(title)))
    const preview = (await send('preview', employer.token, file)).json
    expect([preview.rows.length, preview.wrong, preview.rows[0].isKnown]).toEqual([20, 0, false])
    const made = await send('postings?publish=yes', employer.token, file)
    expect([made.status, made.json]).toEqual([201, { made: 20, again: 0, published: 20, failed: [] }])
    const again = await send('postings?publish=yes', employer.token, file)
    expect(again.json).toEqual({ made: 0, again: 20, published: 0, failed: [] })
    const { totalCount, nodes } = await services.postings.myPostings(employer.viewer, { first: 50 })
    expect(totalCount).toBe(20)
    expect(nodes[0]).toMatchObject({
      areaCode: '350505',
      shift: 'DAY',
      mustSkills: ['forklift-certificate'],
      veteransPreferred: true,
    })
    expect((await send('preview', employer.token, file)).json.rows[0].isKnown).toBe(true)
  })

  it('are none while one row is wrong, which is said by row and column and can be corrected in the same file', async ({
    send,
    employer,
    services,
    filled,
  }) => {
    const wrong = sheetRow('钳工', { 基本劳动报酬上限: 4_000, 班次: '凌晨班' })
    const file = await filled([
      sheetRow('电工'),
      wrong,
      sheetRow('电工'),
      sheetRow('车工', { 招聘人数: { formula: '1+1', result: 2 } }),
    ])
    const preview = (await send('preview', employer.token, file)).json
    expect(preview.wrong).toBe(3)
    expect(preview.rows[0].wrong).toEqual([])
    expect(preview.rows[1]).toMatchObject({ line: 3, title: '钳工' })
    expect(preview.rows[1].wrong.map(({ column }: { column: string }) => column)).toEqual(
      expect.arrayContaining(['班次']),
    )
    expect(preview.rows[2].wrong[0].message).toContain('与第 2 行相同')
    expect(preview.rows[3].wrong[0]).toMatchObject({
      column: '招聘人数',
      message: expect.stringContaining('公式'),
    })
    const refused = await send('postings', employer.token, file)
    expect([refused.status, refused.json.errors[0].extensions.fields[0].message]).toEqual([
      400,
      expect.stringContaining('3 行'),
    ])
    expect((await services.postings.myPostings(employer.viewer, { first: 5 })).totalCount).toBe(0)
    const { body } = await send('corrections', employer.token, file)
    const { sheet } = await sheetIn(body)
    const last = sheet.getRow(3).getCell(sheet.columnCount).text
    expect(last).toContain('班次')
    // Sent back as it is, it is read again, and says the same.
    expect((await send('preview', employer.token, Buffer.from(body))).json.rows.length).toBe(4)
  })

  it('are taken of no other file, and of nobody else', async ({ send, employer, veteran, staff, filled }) => {
    const refused = async (bytes: Buffer) => (await send('preview', employer.token, bytes)).status
    expect(await refused(Buffer.from('岗位,人数\n电工,2'))).toBe(400)
    expect(await refused(Buffer.alloc(3 * 1024 * 1024))).toBe(400)
    const file = await filled([sheetRow('电工')])
    expect(await refused(file.subarray(0, file.length - 400))).toBe(400)
    for (const { token } of [veteran, staff]) expect((await send('preview', token, file)).status).toBe(403)
    expect((await send('template', veteran.token)).status).toBe(403)
  })

  it('are not looked for in a bomb, whatever it says of its size', () => {
    const packed = deflateRawSync(Buffer.alloc(4 * 1024 * 1024))
    const name = Buffer.from('a')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(1, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    // It says that it holds ten bytes.
    entry.writeUInt32LE(10, 24)
    entry.writeUInt16LE(1, 28)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(31 + packed.length, 16)
    const bomb = Buffer.concat([local, name, packed, entry, name, end])
    expect(namesWithin(bomb, { entries: 10, unpacked: 5 * 1024 * 1024 })).toEqual(['a'])
    expect(namesWithin(bomb, { entries: 10, unpacked: 3 * 1024 * 1024 })).toBeNull()
  })
})
