import { useSearchParams } from 'react-router'

/** The page to return to after signing in: only one of ours. */
export const safeBack = (wished: string | null): string | null =>
  wished && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(wished) ? wished : null

/** Where one came from, and the rest of an address that hands it on. */
export const useBack = () => {
  const [params] = useSearchParams()
  const back = safeBack(params.get('back'))
  return { back, rest: back ? `?back=${encodeURIComponent(back)}` : '' }
}
