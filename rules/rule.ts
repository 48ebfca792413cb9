import * as z from 'zod/mini'
import { spoken, type Text } from './text.ts'

/** A sentence about one wrong field; `path` is the field's dotted name in the input. */
export interface WrongField {
  readonly path: string
  readonly text: Text
}

export const wrongField = (path: string, zh: string, en: string): WrongField => ({ path, text: { zh, en } })

/** The sentence about a field when something is so, else none. */
export const wrongIf = (isSo: boolean, ...said: Parameters<typeof wrongField>): WrongField[] =>
  isSo ? [wrongField(...said)] : []

/** What of an input is right by itself: what is not is left out, in lists its place stays empty. */
export type Right<Given> = Given extends string | number | boolean | Date | null | undefined
  ? Given
  : Given extends readonly (infer Item)[]
    ? readonly (Right<Item> | undefined)[]
    : { readonly [Name in keyof Given]?: Right<Given[Name]> | undefined }

/** Finds wrong fields in what is right by itself. */
export type Finding<Shape extends z.ZodMiniObject> = (right: Right<z.input<Shape>>) => readonly WrongField[]

/**
 * What is allowed in a form or an input: each field by itself, and what fields say together or on a certain day. A rule
 * that depends on the day or the hour is a function of it; its shape is made once all the same.
 */
export interface Rule<Shape extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly shape: Shape
  across(right: Right<z.input<Shape>>): readonly WrongField[]
}

const nothing = () => []

export const rule = <Shape extends z.ZodMiniObject>(
  shape: Shape,
  across: Finding<Shape> = nothing,
): Rule<Shape> => ({ shape, across })

type Path = readonly PropertyKey[]

/** A copy of `value` without what lies at the paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return undefined
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<PropertyKey, unknown>
  for (const [name = ''] of paths) {
    const tails = paths.filter((path) => path[0] === name).map((path) => path.slice(1))
    copy[name] = without((value as typeof copy)[name], tails)
  }
  return copy
}

/** One sentence a field. */
const wrongOf = (issues: readonly z.core.$ZodIssue[]): WrongField[] => {
  const messages = new Map(issues.toReversed().map(({ path, message }) => [path.join('.'), message]))
  return Array.from(messages, ([path, message]) => ({ path, text: spoken(message) })).toReversed()
}

/** Field by field in the order of the shape, items of a list in theirs. */
function inOrder(shape: z.ZodMiniObject, wrong: readonly WrongField[]): WrongField[] {
  const names = Object.keys(shape.shape)
  const placeOf = ({ path }: WrongField): [number, number] => {
    const [name = '', item] = path.split('.')
    return [names.indexOf(name), Number(item) || 0]
  }
  return wrong.toSorted((one, other) => {
    const [[name, item], [otherName, otherItem]] = [placeOf(one), placeOf(other)]
    return name - otherName || item - otherItem
  })
}

export type Judged<Value> = { readonly value: Value } | { readonly wrong: readonly WrongField[] }

/**
 * The input as it may be kept, or every wrong field at once: those wrong by themselves, those that `more` finds (it knows
 * the tables), and what fields say together. Nothing is asked of a field that is wrong already.
 */
export function judge<Shape extends z.ZodMiniObject>(
  { shape, across }: Rule<Shape>,
  input: unknown,
  more: Finding<Shape> = nothing,
): Judged<z.output<Shape>> {
  const result = z.safeParse(shape, input)
  const issues = result.success ? [] : result.error.issues
  const wrong = wrongOf(issues)
  if (issues.some(({ path }) => path.length === 0)) return { wrong }
  const right = without(
    input,
    issues.map(({ path }) => path),
  ) as Right<z.input<Shape>>
  const alone = inOrder(shape, [...wrong, ...more(right)])
  const together = across(right).filter(({ path }) => !wrong.some((one) => one.path === path))
  const all = [...alone, ...together]
  return result.success && all.length === 0 ? { value: result.data } : { wrong: all }
}

type MayBeLeftOut<Given> = {
  [Name in keyof Given]-?: undefined extends Given[Name] ? Name : never
}[keyof Given]

/** What is kept of an input that leaves out all that may be left out. */
export const blankOf = <Shape extends z.ZodMiniObject>({ shape }: Shape) =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) => {
      const left = z.safeParse(field, undefined)
      return left.success ? [[name, left.data]] : []
    }),
  ) as Pick<z.output<Shape>, MayBeLeftOut<z.input<Shape>> & keyof z.output<Shape>>
