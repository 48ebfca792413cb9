import type { Doc } from '../values/types.ts'

export type Variables = Record<string, unknown>

/** What an expression sees: the document, $$CURRENT and the named variables. */
export interface Scope {
  root: Doc
  current: unknown
  vars: Variables
}

export type Compute = (scope: Scope) => unknown

/** Compiles a part of an expression; `bound` are the names of variables it may use besides those outside. */
export type Compile = (expr: unknown, bound?: readonly string[]) => Compute

/** A simple operator: its arguments are computed for it. `least`/`most` bound their number. */
export interface Simple {
  least: number
  most: number
  apply(args: readonly unknown[]): unknown
}

export const simple = (least: number, most: number, apply: Simple['apply']): Simple => ({
  least,
  most,
  apply,
})

/** An operator that reads its own argument: conditionals and those that bind variables. */
export type Special = (arg: unknown, compile: Compile) => Compute

export const scopeOf = (doc: Doc, vars: Variables = {}): Scope => ({ root: doc, current: doc, vars })

export const isNil = (v: unknown): v is null | undefined => v === null || v === undefined
