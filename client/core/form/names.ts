import { createContext } from 'react'

/** The names that are shown for what a form holds by code or id. */
export type Names = Map<string, string>

/** Every name that a record tells: of its area, its skills, and whatever else has a code or an id. */
export const namesIn = (record: unknown): [string, string][] => {
  if (typeof record !== 'object' || record === null) return []
  const { code, id, path, name } = record as Record<string, unknown>
  const [key, shown] = [code ?? id, path ?? name]
  const own: [string, string][] = typeof key === 'string' && typeof shown === 'string' ? [[key, shown]] : []
  return [...own, ...Object.values(record).flatMap(namesIn)]
}

/** What the form around knows; its pickers add what is picked. */
export const NamesContext = createContext<Names>(new Map())
