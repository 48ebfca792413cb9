import { isRefusal, type Failure } from './failure.ts'

/** Lists that have another address than what they list. */
const lists: Readonly<Record<string, string>> = { '/postings': '/' }

/** The list to go on from when what an address names is not there; null for any other failure, which is tried again. */
export const wayOn = (failure: Failure, pathname: string): string | null => {
  if (!isRefusal(failure, 'NOT_FOUND')) return null
  const above = pathname
    .replace(/(\/(edit|change))?\/*$/, '')
    .split('/')
    .slice(0, -1)
    .join('/')
  return lists[above] ?? (above || '/')
}
