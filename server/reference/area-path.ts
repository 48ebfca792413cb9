import { say, type Language } from '../../rules/text.ts'
import { reference } from './reference.ts'

/** The area's code and those of all it lies in, so that one indexed value answers "lives anywhere inside". */
export function areaPath(code: string | null): string[] {
  const path: string[] = []
  let at = code
  while (at !== null) {
    path.push(at)
    at = reference().areas.get(at)?.parentCode ?? null
  }
  return path
}

/** Without areas that lie in another of them. */
export const outermost = (codes: readonly string[]): string[] =>
  [...new Set(codes)].filter(
    (code) =>
      !areaPath(code)
        .slice(1)
        .some((above) => codes.includes(above)),
  )

/** Where the area is, outermost first. */
export const areaPathText = (code: string, language: Language): string =>
  reference()
    .areas.path(code)
    .map(({ name }) => say(name, language))
    .join(language === 'en' ? ', ' : ' ')
