import { App, Button } from 'antd'
import { useCallback, useState } from 'react'
import type { AllRows } from '../../core/list/use-all-rows.ts'
import { today } from '../../core/format/dates.ts'
import { useFailureText } from '../shell/use-failure-text.ts'
import type { Column } from './column.ts'
import styles from './list.module.css'
import { PrintSheet } from './PrintSheet.tsx'
import { saveCsv, saveWorkbook } from './save-sheet.ts'
import { sheetOf, type Sheet } from './sheet.ts'
import { useWords } from '../words.ts'

type Props<Row> = { label: string; columns: readonly Column<Row>[]; all: () => Promise<AllRows<Row>> }

type Way = 'workbook' | 'csv' | 'paper'
const ways: readonly Way[] = ['workbook', 'csv', 'paper']

/** Takes the whole list along: as a workbook, as CSV, or on paper. */
export const TableTools = <Row,>({ label, columns, all }: Props<Row>) => {
  const t = useWords()
  const { message } = App.useApp()
  const textOf = useFailureText()
  const [busy, setBusy] = useState<Way | null>(null)
  const [paper, setPaper] = useState<Sheet | null>(null)
  const printed = useCallback(() => setPaper(null), [])
  const take = async (way: Way) => {
    setBusy(way)
    const read = await all()
    setBusy(null)
    if ('failure' in read) return void message.error(textOf(read.failure))
    const sheet = sheetOf(columns, read.rows)
    const name = `${label} ${today()}`
    if (way === 'paper') setPaper(sheet)
    else if (way === 'csv') saveCsv(sheet, name)
    else await saveWorkbook(sheet, name)
  }
  return (
    <div className={styles['tools']}>
      {ways.map((way) => (
        <Button key={way} size="small" loading={busy === way} onClick={() => void take(way)}>
          {t(`list.${way}`)}
        </Button>
      ))}
      {paper ? <PrintSheet title={label} sheet={paper} done={printed} /> : null}
    </div>
  )
}
