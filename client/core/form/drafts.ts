import { kept } from '../device/kept.ts'

/** What was typed and not yet saved, kept as long as the tab is open. */
const draft = (name: string) => kept<object>('session', `draft.${name}`)

export const readDraft = <Values>(name: string): Partial<Values> =>
  (draft(name).read() ?? {}) as Partial<Values>

export const keepDraft = (name: string, values: object): void => draft(name).write(values)

export const dropDraft = (name: string): void => draft(name).drop()
