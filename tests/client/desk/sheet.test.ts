import { expect, it } from 'vitest'
import { createElement } from 'react'
import type { Column } from '../../../client/desk/list/column.ts'
import { csvOf, sheetOf } from '../../../client/desk/list/sheet.ts'

type Row = { name: string; count: number }
const columns: Column<Row>[] = [
  {
    key: 'name',
    title: '姓名',
    cell: ({ name }) => createElement('b', null, name),
    text: ({ name }) => name,
  },
  { key: 'count', title: '人数', cell: ({ count }) => count },
  { key: 'actions', title: '操作', cell: () => createElement('button') },
]

it('a sheet holds what can be read, and nothing that is only pressed', () => {
  const rows = [
    { name: '陈建国', count: 3 },
    { name: '黄秀英', count: 0 },
  ]
  expect(sheetOf(columns, rows)).toEqual({
    titles: ['姓名', '人数'],
    lines: [
      ['陈建国', 3],
      ['黄秀英', 0],
    ],
  })
  expect(sheetOf(columns, [])).toEqual({ titles: [], lines: [] })
})

it('a CSV opens in Excel as it is meant: quoted, marked, and no cell a formula', () => {
  const lines = [
    ['a"b', 'x,y'],
    ['=1+1', -5],
    ['@x', 'line\nend'],
  ]
  expect(csvOf({ titles: ['一', '二'], lines })).toBe(
    '\ufeff一,二\r\n"a""b","x,y"\r\n\'=1+1,-5\r\n\'@x,"line\nend"\r\n',
  )
})
