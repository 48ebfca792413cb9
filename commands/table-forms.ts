import { createHash } from 'node:crypto'
import type { ImportedTables, ImportKind, Reference } from '../server/reference/index.ts'
import { several } from './rank-input.ts'

type Cells = Readonly<Record<string, string>>

/** What is wrong with a row, or null. */
type Wrong = string | null

/** A form in which a table comes, told by its columns. */
export interface TableForm<Kind extends ImportKind> {
  readonly name: string
  readonly columns: readonly string[]
  wrong(cells: Cells): Wrong
  /** What tells rows apart; a second one with the same is refused. Null: rows may repeat. */
  idOf(cells: Cells): string | null
  /** What is loaded of the rows that are right. */
  taken(rows: readonly Cells[], known: Known): ImportedTables[Kind]
}

export interface Known {
  readonly tables: Reference
  /** The occupations that several names of one thing mean together. */
  meant(names: readonly string[]): readonly { readonly id: string; readonly confidence: number }[]
}

const cell = (cells: Cells, column: string): string => (cells[column] ?? '').trim()
const missing =
  (...columns: string[]) =>
  (cells: Cells): Wrong => {
    const empty = columns.find((column) => cell(cells, column) === '')
    return empty ? `${empty} 为空 is empty` : null
  }
const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

const officialCode = /^\d(?:-\d\d){0,2}(?:-\d\d)?$/
const isOccupation = (cells: Cells): boolean => (cell(cells, 'level') || '4') === '4'

const occupations: TableForm<'occupations'>[] = [
  {
    name: 'official',
    columns: ['code', 'name_zh'],
    wrong: (cells) =>
      missing('code', 'name_zh')(cells) ??
      (officialCode.test(cell(cells, 'code'))
        ? null
        : `code 不是职业编码 is no code of an occupation: ${cell(cells, 'code')}`) ??
      (/^[1-4]?$/.test(cell(cells, 'level'))
        ? null
        : `level 须为 1–4 must be 1 to 4: ${cell(cells, 'level')}`) ??
      (isOccupation(cells) && cell(cells, 'code').length !== 10
        ? `细类编码须为四段 an occupation's code has four parts: ${cell(cells, 'code')}`
        : null),
    idOf: (cells) => cell(cells, 'code'),
    taken: (rows) =>
      rows.filter(isOccupation).map((cells) => ({
        code: cell(cells, 'code'),
        name: { zh: cell(cells, 'name_zh'), en: cell(cells, 'name_en') || cell(cells, 'name_zh') },
        titles: {
          zh: [...several(cells.aliases_zh), ...several(cells.titles_zh)],
          en: several(cells.titles_en),
        },
      })),
  },
]

const skill = (id: string, zh: string, en: string, synonyms: string[]) => ({
  id,
  kind: 'SKILL' as const,
  name: { zh, en },
  synonyms,
  implies: [],
})

const skills: TableForm<'skills'>[] = [
  {
    name: 'esco',
    columns: ['esco_id', 'label_en'],
    wrong: missing('label_en'),
    idOf: (cells) => cell(cells, 'label_en').toLowerCase(),
    taken: (rows) =>
      rows.map((cells) => {
        const label = cell(cells, 'label_en')
        return skill(
          `esco-${short(label)}`,
          cell(cells, 'label_zh') || label,
          label,
          several(cells.alt_labels_en),
        )
      }),
  },
  {
    name: 'tags',
    columns: ['tag'],
    wrong: missing('tag'),
    idOf: (cells) => cell(cells, 'tag').toLowerCase(),
    taken: (rows) =>
      rows.map((cells) =>
        skill(`tag-${short(cell(cells, 'tag'))}`, cell(cells, 'tag'), cell(cells, 'tag'), []),
      ),
  },
]

/** Below this a name would teach more wrong than right. */
const leastLikely = 0.35

/** The likeliest occupation of some names, if any is likely. */
function likeliest(names: readonly string[], { meant }: Known): string | undefined {
  const [first] = meant(names)
  return first && first.confidence >= leastLikely ? first.id : undefined
}

const titles: TableForm<'titles'>[] = [
  {
    name: 'coded',
    columns: ['code', 'title'],
    wrong: missing('code', 'title'),
    idOf: () => null,
    taken: (rows, { tables }) =>
      rows
        .map((cells) => ({ id: cell(cells, 'code'), text: cell(cells, 'title') }))
        .filter(({ id }) => tables.occupations.has(id)),
  },
  {
    name: 'bilingual',
    columns: ['title_zh', 'title_en'],
    wrong: missing('title_zh', 'title_en'),
    idOf: () => null,
    taken: (rows, known) =>
      rows.flatMap((cells) => {
        const names = [cell(cells, 'title_zh'), cell(cells, 'title_en')]
        const id = likeliest(names, known)
        return id ? names.map((text) => ({ id, text })) : []
      }),
  },
  {
    name: 'onet',
    columns: ['onet_code', 'alternate_title'],
    wrong: missing('onet_code', 'alternate_title'),
    idOf: () => null,
    taken(rows, known) {
      const named = namesBy(rows, 'onet_code', 'alternate_title')
      return [...named.values()].flatMap((names) => {
        const id = likeliest(names, known)
        return id ? names.map((text) => ({ id, text })) : []
      })
    },
  },
]

/** The names of each thing that a column tells apart. */
function namesBy(rows: readonly Cells[], by: string, name: string): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const cells of rows) {
    const known = names.get(cell(cells, by))
    if (known) known.push(cell(cells, name))
    else names.set(cell(cells, by), [cell(cells, name)])
  }
  return names
}

const specialties: TableForm<'specialties'>[] = [
  {
    name: 'us',
    columns: ['service', 'code', 'title_en', 'onet2010_code_1'],
    wrong: missing('service', 'code', 'title_en'),
    idOf: () => null,
    taken(rows, known) {
      const named = namesBy(rows, 'onet2010_code_1', 'title_en')
      // One civil occupation is the same for all specialties that lead to it: their names tell together which of ours it is.
      const common = new Map([...named].map(([code, names]) => [code, known.meant(names)]))
      const byId = new Map(
        rows.map((cells) => {
          const [title, civil] = [cell(cells, 'title_en'), cell(cells, 'onet2010_code_1')]
          const id = `us-${short([cell(cells, 'service'), cell(cells, 'code'), title].join('|'))}`
          const own = known.meant([title])
          const led = civil === '' || civil.startsWith('55') ? own : [...own, ...(common.get(civil) ?? [])]
          const occupations = [
            ...new Map(led.toReversed().map((each) => [each.id, each])).values(),
          ].toReversed()
          const name = { zh: title, en: title }
          return [id, { id, branches: [], name, words: [title], skills: [], occupations }] as const
        }),
      )
      return [...byId.values()]
    },
  },
]

export const tableForms: { readonly [Kind in ImportKind]: readonly TableForm<Kind>[] } = {
  occupations,
  skills,
  titles,
  specialties,
}
