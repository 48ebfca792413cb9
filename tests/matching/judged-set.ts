import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** An invented title, of a group of titles that mean the same work. */
export interface JudgedTitle {
  readonly id: string
  readonly group: string
  readonly title: string
}

/** What somebody may type, with the groups that answer it and those near to an answer. */
export interface JudgedQuery {
  readonly query: string
  /** How it is written: plain, a slip, pinyin, English … */
  readonly kind: string
  readonly exact: readonly string[]
  readonly near: readonly string[]
}

const table = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(import.meta.dirname, 'judged', file)), { columns: true })

export const judgedTitles = (): JudgedTitle[] =>
  table('titles.csv').map(({ id = '', group = '', title = '' }) => ({ id, group, title }))

const groups = (cell = ''): string[] => cell.split('|').filter((group) => group !== '')

export const judgedQueries = (): JudgedQuery[] =>
  table('queries.csv').map(({ query = '', kind = '', exact, near }) => ({
    query,
    kind,
    exact: groups(exact),
    near: groups(near),
  }))

/** The figures that were reached, by kind of query: raise them when the ranking gets better. */
export const judgedFigures = (): Readonly<Record<string, number>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'judged', 'figures.json'), 'utf8'))

const gain = (relevance: number, place: number): number => (2 ** relevance - 1) / Math.log2(place + 2)

/** Normalised discounted gain of the first ten, 0–1: an exact answer counts three times a near one. */
export function gainAtTen(
  order: readonly JudgedTitle[],
  { exact, near }: JudgedQuery,
  all: readonly JudgedTitle[],
): number {
  const relevanceOf = ({ group }: JudgedTitle) => (exact.includes(group) ? 2 : near.includes(group) ? 1 : 0)
  const sum = (titles: readonly JudgedTitle[]) =>
    titles.slice(0, 10).reduce((total, title, place) => total + gain(relevanceOf(title), place), 0)
  const best = all.toSorted((one, other) => relevanceOf(other) - relevanceOf(one))
  return sum(order) / sum(best)
}
