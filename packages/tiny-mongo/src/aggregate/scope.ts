import type { Doc } from '../values/types.ts'

export type Variables = Record<string, unknown>

/** What an expression sees: the document, $$CURRENT and the named variables. */
export interface Scope {
  root: Doc
  current: unknown
  vars: Variables
}

export type Compute = (scope: Scope) => unknown

/** A simple operator: its arguments are computed for it. `least`/`most` bound their number. */
export interface Simple {
  least: number
  most: number
  apply(args: unknown[]): unknown
}

/** An operator that reads its own argument: conditionals and those that bind variables. */
export type Special = (arg: unknown, compile: (expr: unknown) => Compute) => Compute

export const isNil = (v: unknown): v is null | undefined => v === null || v === undefined
