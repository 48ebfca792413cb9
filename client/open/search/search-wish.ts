import { contractTypes, degrees, shifts } from '../../../rules/choices.ts'
import type { SavedSearchFilter, SearchFilter, SearchOrder } from '../../core/generated/schema.ts'

/** What narrows a search, each part said: nothing is null, an empty list or false. */
export type Narrowed = {
  readonly [Name in keyof Omit<SavedSearchFilter, '__typename'>]-?: SavedSearchFilter[Name]
}
export type FilterName = keyof Narrowed

/** A search as the address says it, so that a link shows the same to everybody. */
export type Wish = { readonly words: string; readonly filter: Narrowed; readonly order: SearchOrder }

export const orders = ['FIT', 'NEWEST', 'PAY', 'DISTANCE'] as const satisfies readonly SearchOrder[]

/** How one part of the filter stands in the address. */
type Part<Value> = {
  readonly name: string
  readonly read: (said: readonly string[]) => Value
  readonly write: (value: Value) => readonly string[]
}

const one = (name: string): Part<string | null> => ({
  name,
  read: ([said]) => said || null,
  write: (value) => (value ? [value] : []),
})
const whole = (name: string, least: number, most: number): Part<number | null> => ({
  name,
  read: ([said = '']) => {
    const value = /^\d{1,7}$/.test(said) ? Number(said) : Number.NaN
    return value >= least && value <= most ? value : null
  },
  write: (value) => (value === null ? [] : [String(value)]),
})
const many = (name: string, most: number): Part<readonly string[]> => ({
  name,
  read: (said) => [...new Set(said)].filter(Boolean).slice(0, most),
  write: (value) => value,
})
const some = <Choice extends string>(name: string, choices: readonly Choice[]): Part<readonly Choice[]> => ({
  name,
  read: (said) => choices.filter((choice) => said.includes(choice)),
  write: (value) => value,
})
const flag = (name: string): Part<boolean> => ({
  name,
  read: ([said]) => said === '1',
  write: (value) => (value ? ['1'] : []),
})

type Parts = {
  readonly [Name in FilterName]: Part<NonNullable<Narrowed[Name]> | Extract<Narrowed[Name], null>>
}

const parts = {
  without: many('off', 50),
  areaCodes: many('area', 50),
  near: one('near'),
  withinKm: whole('within', 1, 200),
  payMin: whole('pay', 1, 1_000_000),
  shifts: some('shift', shifts),
  contractTypes: some('contract', contractTypes),
  degree: {
    name: 'degree',
    read: ([said]) => degrees.find((degree) => degree === said) ?? null,
    write: (value) => (value ? [value] : []),
  },
  maxYears: whole('years', 0, 50),
  veteransPreferred: flag('veterans'),
  employerId: one('firm'),
  postedWithinDays: whole('days', 1, 365),
  onlyStated: flag('stated'),
} as const satisfies Parts

const names = Object.keys(parts) as FilterName[]

const partOf = (name: FilterName) => parts[name] as unknown as Part<unknown>

const readFilter = (params: URLSearchParams): Narrowed =>
  Object.fromEntries(
    names.map((name) => [name, partOf(name).read(params.getAll(partOf(name).name))]),
  ) as unknown as Narrowed

export const nothingNarrowed: Narrowed = readFilter(new URLSearchParams())

export const readWish = (params: URLSearchParams): Wish => ({
  words: (params.get('q') ?? '').trim().slice(0, 100),
  filter: readFilter(params),
  order: orders.find((order) => order === params.get('sort')) ?? 'FIT',
})

export const writeWish = ({ words, filter, order }: Wish): URLSearchParams =>
  new URLSearchParams([
    ...(words.trim() ? [['q', words.trim()]] : []),
    ...names.flatMap((name) =>
      partOf(name)
        .write(filter[name])
        .map((said) => [partOf(name).name, said]),
    ),
    ...(order === 'FIT' ? [] : [['sort', order]]),
  ])

/** The address of a search. */
export const pathOf = (wish: Wish): string => {
  const said = writeWish(wish).toString()
  return said ? `/search?${said}` : '/search'
}

/** A search for these words, narrowed by nothing. */
export const wishFor = (words: string): Wish => ({ words, filter: nothingNarrowed, order: 'FIT' })

/** A search that was saved, as one to be asked. */
export const wishOf = (saved: { words: string; filter: SavedSearchFilter }): Wish => ({
  words: saved.words,
  filter: Object.fromEntries(
    names.map((name) => [name, saved.filter[name] ?? nothingNarrowed[name]]),
  ) as unknown as Narrowed,
  order: 'FIT',
})

/** As the API takes it: only what is said. */
export const filterInput = (filter: Narrowed): SearchFilter =>
  Object.fromEntries(
    names.filter((name) => partOf(name).write(filter[name]).length > 0).map((name) => [name, filter[name]]),
  )

/** The parts that narrow, but for those taken off the words, which stand beside what was understood. */
export const narrowing = (filter: Narrowed): FilterName[] =>
  names.filter((name) => name !== 'without' && partOf(name).write(filter[name]).length > 0)

export const letGo = (wish: Wish, fields: readonly string[], ids: readonly string[] = []): Wish => {
  const left = Object.fromEntries(
    names.filter((name) => fields.includes(name)).map((name) => [name, nothingNarrowed[name]]),
  )
  const filter = { ...wish.filter, ...left } as Narrowed
  return { ...wish, filter: { ...filter, without: [...new Set([...filter.without, ...ids])] } }
}

export const putBack = (wish: Wish, id: string): Wish => ({
  ...wish,
  filter: { ...wish.filter, without: wish.filter.without.filter((each) => each !== id) },
})

/** Whether two searches find the same, in whatever order. */
export const isSameSearch = (one: Wish, other: Wish): boolean =>
  pathOf({ ...one, order: 'FIT' }) === pathOf({ ...other, order: 'FIT' })
