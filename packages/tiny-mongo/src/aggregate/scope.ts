import type { Doc } from '../values/types.ts'

export type Variables = Record<string, unknown>

/** What an expression sees: the document, $$CURRENT and the named variables. */
export interface Scope {
  root: Doc
  current: unknown
  vars: Variables
}

export type Compute = (scope: Scope) => unknown

/** Compiles a part of an expression. */
export type Compile = (expr: unknown) => Compute

/** A simple operator: its arguments are computed for it. `least`/`most` bound their number. */
export interface Simple {
  least: number
  most: number
  apply(args: readonly unknown[]): unknown
}

export const simple = (least: number, most: number, apply: Simple['apply']) => ({ least, most, apply })

/** An operator that gives null as soon as one of its arguments is null or missing. */
export const unlessNil = (least: number, most: number, apply: Simple['apply']): Simple =>
  simple(least, most, (args) => (args.some(isNil) ? null : apply(args)))

/** An operator that reads its own argument. */
export type Special = (arg: unknown, compile: Compile) => Compute

export const scopeOf = (doc: Doc, vars: Variables = {}): Scope => ({ root: doc, current: doc, vars })

export const isNil = (v: unknown): v is null | undefined => v === null || v === undefined
