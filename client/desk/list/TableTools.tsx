import { App, Button, Checkbox } from 'antd'
import { useCallback, useState } from 'react'
import type { AllRows } from '../../core/list/use-all-rows.ts'
import { today } from '../../core/format/dates.ts'
import { Icon } from '../action/Icon.tsx'
import { useFailureText } from '../shell/use-failure-text.ts'
import type { Column } from './column.ts'
import styles from './list.module.css'
import { PrintSheet } from './PrintSheet.tsx'
import { saveCsv, saveWorkbook } from './save-sheet.ts'
import { sheetOf, type Sheet } from './sheet.ts'
import { useWords } from '../words.ts'

type Props<Row> = {
  label: string
  columns: readonly Column<Row>[]
  all: () => Promise<AllRows<Row>>
  total: number | undefined
  /** Those that are taken along; all when none is chosen. */
  chosen: readonly Row[]
  choose: (rows: readonly Row[]) => void
  /** The rows that are shown now. */
  page: readonly Row[]
  /** Rows name people: they are chosen here for other things, and not saved in the browser. */
  named?: boolean
}

type Way = 'workbook' | 'csv' | 'paper'
const ways: readonly Way[] = ['workbook', 'csv', 'paper']

/** Whether all rows are meant or those that were chosen, and the way back to all. */
const Meant = <Row extends { id: string }>({
  total,
  chosen,
  choose,
  page,
}: Omit<Props<Row>, 'label' | 'columns' | 'all' | 'named'>) => {
  const t = useWords()
  const isWhole = page.length > 0 && page.every(({ id }) => chosen.some((each) => each.id === id))
  const others = chosen.filter(({ id }) => !page.some((row) => row.id === id))
  return (
    <>
      <Checkbox
        className={styles['narrow'] ?? ''}
        checked={isWhole}
        onChange={(event) => choose(event.target.checked ? [...others, ...page] : others)}
      >
        {t('list.choosePage')}
      </Checkbox>
      <output>
        {chosen.length > 0
          ? t('list.chosen', { count: chosen.length })
          : total === undefined
            ? null
            : t('list.allMeant', { count: total })}
      </output>
      {chosen.length > 0 ? (
        <Button size="small" type="link" onClick={() => choose([])}>
          {t('list.chooseNone')}
        </Button>
      ) : null}
    </>
  )
}

/** Takes the list along, or what was chosen of it: as a workbook, as CSV, or on paper. */
export const TableTools = <Row extends { id: string }>(props: Props<Row>) => {
  const { label, columns, all, named = false, ...meant } = props
  const t = useWords()
  const { message } = App.useApp()
  const textOf = useFailureText()
  const [busy, setBusy] = useState<Way | null>(null)
  const [paper, setPaper] = useState<Sheet | null>(null)
  const printed = useCallback(() => setPaper(null), [])
  const take = async (way: Way) => {
    setBusy(way)
    const read = meant.chosen.length > 0 ? { rows: meant.chosen } : await all()
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
      <Meant {...meant} />
      {(named ? [] : ways).map((way) => (
        <Button
          key={way}
          size="small"
          icon={<Icon name={way === 'paper' ? 'print' : 'file'} />}
          loading={busy === way}
          onClick={() => void take(way)}
        >
          {t(`list.${way}`)}
        </Button>
      ))}
      {paper ? <PrintSheet title={label} sheet={paper} done={printed} /> : null}
    </div>
  )
}
