import ExcelJS from 'exceljs'
import { addDays, dayOf } from '../../rules/office-time.ts'

/** Titles of works of which each is another. */
export const twentyWorks =
  '电工 焊工 钳工 车工 瓦工 木工 油漆工 保洁员 仓管员 分拣员 装卸工 包装工 缝纫工 厨师 保安员 货车司机 快递员 绿化工 水电工 质检员'.split(
    ' ',
  )

/** What an employer writes into a row, by the Chinese head of its column. */
export const sheetRow = (title: string, more: Readonly<Record<string, unknown>> = {}) => ({
  岗位名称: title,
  招聘人数: 2,
  招聘条件: '身体健康，能吃苦耐劳。',
  工作内容: '在车间操作设备。',
  工作地区: '泉港区',
  工作地点: '前黄镇工业路 1 号',
  基本劳动报酬下限: 5_000,
  基本劳动报酬上限: 7_000,
  合同类型: '固定期限合同',
  班次: '白班',
  学历: '初中',
  必备技能或证书: '叉车证(N1)',
  退役军人优先: '是',
  有效期: addDays(dayOf(new Date()), 60),
  ...more,
})

export type SheetRow = ReturnType<typeof sheetRow>

/** The first sheet of a workbook, with the workbook. */
export async function sheetIn(bytes: ArrayBuffer) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('There is no sheet.')
  return { workbook, sheet }
}

/** What the columns are called. */
export const headsOf = (sheet: ExcelJS.Worksheet): string[] =>
  (sheet.getRow(1).values as string[]).slice(1).map((head) => head.replace(' *', ''))

/** A Chinese template, filled in. */
export async function filledSheet(template: ArrayBuffer, rows: readonly SheetRow[]): Promise<Buffer> {
  const { workbook, sheet } = await sheetIn(template)
  const heads = headsOf(sheet)
  for (const row of rows) sheet.addRow(heads.map((head) => (row as Readonly<Record<string, unknown>>)[head]))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
