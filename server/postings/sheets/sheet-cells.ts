import type { PostingInput } from '../../../rules/posting.ts'
import { readNumber } from '../../../rules/typed-number.ts'
import { areaPathText, reference } from '../../reference/index.ts'
import type { SheetColumn } from './sheet-columns.ts'

const yes = new Set(['是', 'yes', 'y', 'true', '1', '√'])
const no = new Set(['', '否', 'no', 'n', 'false', '0'])

const flagIn = (cell: string): boolean | string => {
  const said = cell.toLowerCase()
  return yes.has(said) ? true : no.has(said) ? false : cell
}

const withoutBlanks = (text: string): string => text.replace(/\s/g, '')

/** The code that a name stands for; what is no name is left as it is, for the rule to judge. */
function areaIn(cell: string): string {
  if (/^\d*$/.test(cell)) return cell
  const { all } = reference().areas
  const asked = withoutBlanks(cell)
  const found =
    all.find(({ name, level }) => name.zh === asked && (level === 'DISTRICT' || level === 'TOWN')) ??
    all.find(
      ({ name, code }) => asked.endsWith(name.zh) && withoutBlanks(areaPathText(code, 'zh-CN')) === asked,
    )
  return found?.code ?? cell
}

const named = <Item extends { readonly name: { readonly zh: string; readonly en: string } }>(
  items: readonly Item[],
  cell: string,
): Item | undefined =>
  items.find(({ name }) => name.zh === cell || name.en.toLowerCase() === cell.toLowerCase())

const skillsIn = (cell: string): string[] =>
  cell
    .split(/[、,，;；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => named(reference().skills.all, each)?.id ?? each)

/** Fields that name something of a table, by what they are called. */
const tables: Readonly<Record<string, (cell: string) => string>> = {
  areaCode: areaIn,
  occupationCode: (cell) => named(reference().occupations.all, cell)?.code ?? cell,
}

function valueOf({ name, kind }: SheetColumn, cell: string): unknown {
  if (kind.is === 'SKILLS') return skillsIn(cell)
  if (kind.is === 'FLAG') return flagIn(cell)
  if (cell === '') return undefined
  if (kind.is === 'NUMBER') return readNumber(cell) ?? cell
  if (kind.names === null) return tables[name]?.(cell) ?? cell
  const said = Object.entries(kind.names).find(([value, { zh, en }]) => [value, zh, en].includes(cell))
  return said?.[0] ?? cell
}

/** What a row says, as an employer would write it in the form. Pure but for the tables. */
export const inputOf = (columns: readonly SheetColumn[], cells: readonly string[]): PostingInput =>
  Object.fromEntries(
    columns.map((column, at) => [column.name, valueOf(column, cells[at] ?? '')]),
  ) as unknown as PostingInput
