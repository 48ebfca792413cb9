import type { Variables } from '../aggregate/scope.ts'
import { isPlainObject, type Doc } from '../values/types.ts'

/** Where in an array the match was found: what the positional `$` stands for. */
export interface Positions {
  index?: number
}

/** Whether a document matches; notes in `found` the array position that `$` stands for. */
export type Filter = (doc: Doc, found?: Positions) => boolean

/** A test of the value at the end of a path. `spread`: an array there is also tested element by element. */
export interface Leaf {
  spread: boolean
  test(value: unknown, found?: Positions): boolean
}

export interface MatchOptions {
  /** `let` of the command: what $$names mean inside $expr. */
  variables?: Variables | undefined
}

/** The fields of a DBRef, which begin with a dollar and are fields all the same. */
export const DBREF: readonly string[] = ['$ref', '$id', '$db']

export const isOperator = (name: string | undefined): name is string =>
  name?.startsWith('$') === true && !DBREF.includes(name)

const beginsWithDollar = (value: unknown): value is Doc =>
  isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true

/** Whether a document is made of operators ({ $gt: 1 }), and is not a value to be equal to. */
export const isOperatorDoc = (value: unknown): value is Doc =>
  beginsWithDollar(value) && !('$ref' in value && '$id' in value)

const LOGICAL = ['$and', '$or', '$nor', '$expr', '$where', '$jsonSchema']

/** Whether a condition on an array's elements is of operators on each, not a query on documents. */
export const isOnElements = (value: unknown): value is Doc =>
  beginsWithDollar(value) &&
  !DBREF.some((name) => name in value) &&
  !LOGICAL.includes(Object.keys(value)[0] ?? '')
