import type * as z from 'zod/mini'
import { contractNames, degreeNames, shiftNames } from '../../../rules/choice-names.ts'
import type { PayBasis } from '../../../rules/choices.ts'
import { labelOf } from '../../../rules/field.ts'
import { missingElements, postingRule } from '../../../rules/posting.ts'
import type { Text } from '../../../rules/text.ts'

type Names = Readonly<Record<string, Text>>

/** What a cell of a column holds. */
export type CellKind =
  | { readonly is: 'TEXT' | 'NUMBER' | 'FLAG' | 'SKILLS'; readonly names: null }
  | { readonly is: 'CHOICE'; readonly names: Names }

/** One column of a sheet of postings: a field of the posting. */
export interface SheetColumn {
  readonly name: string
  readonly label: Text
  readonly kind: CellKind
  readonly isDemanded: boolean
}

const payBasisNames: Readonly<Record<PayBasis, Text>> = {
  MONTH: { zh: '按月', en: 'by the month' },
  DAY: { zh: '按天', en: 'by the day' },
  HOUR: { zh: '按小时', en: 'by the hour' },
  PIECE: { zh: '计件', en: 'by the piece' },
}

const known: readonly Names[] = [degreeNames, contractNames, shiftNames, payBasisNames]

/** What values are called; those that nobody has named by themselves. */
const namesOf = (values: readonly string[]): Names =>
  known.find((names) => values.every((value) => value in names)) ??
  Object.fromEntries(values.map((value) => [value, { zh: value, en: value }]))

/** Lists of which the sheet knows what is in them, by field. */
const lists: Names = {
  mustSkillIds: { zh: '必备技能或证书', en: 'demanded skills and certificates' },
  preferredSkillIds: { zh: '优先的技能或证书', en: 'welcome skills and certificates' },
}

interface Def {
  readonly type: string
  readonly in?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly entries?: Readonly<Record<string, string>>
}

/** What a field takes, beneath what may be left out; null for what is no single cell. */
function kindOf(field: z.core.$ZodType): CellKind | null {
  const def = field._zod.def as Def
  const beneath = def.in ?? def.innerType
  if (beneath) return kindOf(beneath)
  if (def.type === 'enum') return { is: 'CHOICE', names: namesOf(Object.values(def.entries ?? {})) }
  const kinds: Readonly<Record<string, CellKind>> = {
    string: { is: 'TEXT', names: null },
    number: { is: 'NUMBER', names: null },
    boolean: { is: 'FLAG', names: null },
  }
  return kinds[def.type] ?? null
}

const blank = { headCount: null, conditions: '', content: '', areaCode: null, place: '' } as const

/** The columns of a sheet, made of the rule of postings itself: a field that it gets, the sheet has. */
export function sheetColumns(today: string): readonly SheetColumn[] {
  const demanded = new Set([
    'title',
    ...missingElements({ ...blank, payMin: null, payMax: null, validUntil: null }).map(({ path }) => path),
  ])
  return Object.entries(postingRule(today).shape.shape).flatMap(([name, field]): SheetColumn[] => {
    const label = lists[name] ?? labelOf(field)
    const kind = lists[name] ? ({ is: 'SKILLS', names: null } as const) : kindOf(field)
    return label && kind ? [{ name, label, kind, isDemanded: demanded.has(name) }] : []
  })
}
