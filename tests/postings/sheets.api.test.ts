import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { namesWithin } from '../../server/platform/zip-limits.ts'
import { overHttp } from '../support/fixtures.ts'

const row = (title: string) => ({
  title,
  headCount: 2,
  conditions: '身体健康，能吃苦耐劳。',
  content: '在车间操作设备。',
  areaCode: '泉港区',
  place: '前黄镇工业路 1 号',
  payMin: 5_000,
  payMax: 7_000,
  contractType: '固定期限合同',
  shift: '白班',
  degree: '初中',
  mustSkillIds: '叉车证(N1)',
  veteransPreferred: '是',
  validUntil: addDays(dayOf(new Date()), 60),
})
type Row = Record<string, unknown>

const sheetOf = async (bytes: ArrayBuffer) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('There is no sheet.')
  return { workbook, sheet }
}

/** Titles of works of which each is another. */
const works =
  '电工 焊工 钳工 车工 瓦工 木工 油漆工 保洁员 仓管员 分拣员 装卸工 包装工 缝纫工 厨师 保安员 货车司机 快递员 绿化工 水电工 质检员'.split(
    ' ',
  )

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
  .extend('filled', ({ send, employer }) => async (rows: readonly Row[]) => {
    const { workbook, sheet } = await sheetOf((await send('template', employer.token)).body)
    const fields: Readonly<Record<string, string>> = {
      岗位名称: 'title',
      招聘人数: 'headCount',
      招聘条件: 'conditions',
      工作内容: 'content',
      工作地区: 'areaCode',
      工作地点: 'place',
      基本劳动报酬下限: 'payMin',
      基本劳动报酬上限: 'payMax',
      合同类型: 'contractType',
      班次: 'shift',
      学历: 'degree',
      必备技能或证书: 'mustSkillIds',
      退役军人优先: 'veteransPreferred',
      有效期: 'validUntil',
    }
    const heads = (sheet.getRow(1).values as string[]).slice(1).map((head) => fields[head.replace(' *', '')])
    for (const one of rows) sheet.addRow(heads.map((name) => (name ? one[name] : undefined)))
    return Buffer.from(await workbook.xlsx.writeBuffer())
  })

describe('vacancies by the file', () => {
  it('come from a template whose cells say what may be chosen, and whose codes and days are text', async ({
    send,
    employer,
  }) => {
    const { status, body } = await send('template', employer.token)
    const { sheet } = await sheetOf(body)
    const heads = (sheet.getRow(1).values as string[]).slice(1)
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
    const file = await filled(works.map(row))
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
    const wrong = { ...row('钳工'), payMax: 4_000, shift: '凌晨班' }
    const file = await filled([
      row('电工'),
      wrong,
      row('电工'),
      { ...row('车工'), headCount: { formula: '1+1', result: 2 } },
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
    const { sheet } = await sheetOf(body)
    const last = sheet.getRow(3).getCell(sheet.columnCount).text
    expect(last).toContain('班次')
    // Sent back as it is, it is read again, and says the same.
    expect((await send('preview', employer.token, Buffer.from(body))).json.rows.length).toBe(4)
  })

  it('are taken of no other file, and of nobody else', async ({ send, employer, veteran, staff, filled }) => {
    const refused = async (bytes: Buffer) => (await send('preview', employer.token, bytes)).status
    expect(await refused(Buffer.from('岗位,人数\n电工,2'))).toBe(400)
    expect(await refused(Buffer.alloc(3 * 1024 * 1024))).toBe(400)
    const file = await filled([row('电工')])
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
