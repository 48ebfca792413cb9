import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export type Row = Readonly<Record<string, string>>

/** The shared tables in a folder, by name. */
export const tablesIn =
  (folder: string) =>
  (name: string): Row[] =>
    parse(readFileSync(join(folder, `${name}.csv`)), { columns: true })

export type Tables = ReturnType<typeof tablesIn>

/** Titles of one occupation, and what is said about it. */
export interface Group {
  readonly key: string
  readonly titles: readonly string[]
  readonly about: readonly string[]
}

/** Whether an occupation was kept back from teaching: decided by its key alone, as in build/data.py. */
export const heldOut = (key: string, share = 0.12): boolean =>
  Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 8), 16) / 2 ** 32 < share

export const plain = (text = ''): string => text.normalize('NFKC').split(/\s+/u).filter(Boolean).join(' ')
export const cells = (text = ''): string[] => text.split('|').filter((cell) => cell !== '')

/** Rows by what they have in common, in the order in which it is first seen. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const groupOf = (key: string, titles: readonly string[], about: readonly string[]): Group => ({
  key,
  titles: [...new Set(titles.map((title) => plain(title).toLowerCase()).filter((title) => title !== ''))],
  about: about.map(plain).filter((text) => text.length >= 6),
})

export const esco = (tables: Tables): Group[] =>
  tables('esco_occupations').map((row) =>
    groupOf(`esco ${row.esco_id}`, [row.label_en!, ...cells(row.alt_labels_en)], [row.description_en!]),
  )

export function onet(tables: Tables): Group[] {
  const alternates = grouped(tables('onet_alternate_titles'), (row) => row.onet_code!)
  return tables('onet_occupations').map((row) => {
    const others = (alternates.get(row.onet_code!) ?? []).flatMap(({ alternate_title, short_title }) => [
      alternate_title!,
      ...((short_title ?? '').length > 3 ? [short_title!] : []),
    ])
    return groupOf(`onet ${row.onet_code}`, [row.title_en!, ...others], [row.description_en!])
  })
}

export function csco(tables: Tables): Group[] {
  const about = new Map(tables('csco2022_definitions').map((row) => [row.code, row]))
  return tables('csco2022_occupations')
    .filter(({ level }) => level === '4')
    .map((row) => {
      const { definition_zh = '', tasks_zh = '' } = about.get(row.code) ?? {}
      const tasks = tasks_zh.split(/\s*\d+\.\s*/u)
      return groupOf(`csco ${row.code}`, [row.name_zh!, ...cells(row.aliases_zh)], [definition_zh, ...tasks])
    })
}
