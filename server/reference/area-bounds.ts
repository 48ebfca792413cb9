/** Within what of a place somebody stays. */
export type AreaBound = 'CITY' | 'PROVINCE'

/** Of 北京, 天津, 上海 and 重庆 the districts belong to no city but the whole. */
const isMunicipality = (code: string): boolean => /^(?:11|12|31|50)/.test(code)
const provinceOf = (code: string): string => code.slice(0, 2)
const cityOf = (code: string): string => (isMunicipality(code) ? provinceOf(code) : code.slice(0, 4))
/** A province alone says nothing of the city in it. */
const saysCity = (code: string): boolean => isMunicipality(code) || !code.endsWith('0000')

/** Whether a place lies outside the city or the province of another, each told from the inside out; null where that is not told. */
export function liesOutside(
  bound: AreaBound,
  [from]: readonly string[],
  [place]: readonly string[],
): boolean | null {
  if (from === undefined || place === undefined) return null
  if (provinceOf(from) !== provinceOf(place)) return true
  if (bound === 'PROVINCE') return false
  return saysCity(from) && saysCity(place) ? cityOf(from) !== cityOf(place) : null
}

/** The city or the province of a place. */
export const boundOf = (bound: AreaBound, code: string): string =>
  bound === 'PROVINCE' || isMunicipality(code) ? `${provinceOf(code)}0000` : `${code.slice(0, 4)}00`
