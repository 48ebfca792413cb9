import { csvOf, type Sheet } from './sheet.ts'

/** Gives the browser a file to keep. */
const save = (content: Blob, name: string) => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

export const saveCsv = (sheet: Sheet, name: string) =>
  save(new Blob([csvOf(sheet)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)

/** The writer is fetched only by who wants a workbook. */
export const saveWorkbook = async ({ titles, lines }: Sheet, name: string) => {
  const { default: write } = await import('write-excel-file/browser')
  const head = titles.map((value) => ({ value, fontWeight: 'bold' as const }))
  const rows = lines.map((line) =>
    line.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
  )
  save(await write([head, ...rows]).toBlob(), `${name}.xlsx`)
}
