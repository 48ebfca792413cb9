import { useReading } from '../api/use-reading.ts'
import { AreasBelowDocument, HomeAreaDocument, type AreaNameFragment } from '../records/generated/area.ts'
import { parentOf } from './area-code.ts'

/** Areas seldom change: what was read once is not asked for again. */
const policy = 'cache-first'

/** The areas that lie in one, or the provinces; undefined until they are read. */
export const useAreasBelow = (
  parent: string | null,
  pause = false,
): readonly AreaNameFragment[] | undefined =>
  useReading(AreasBelowDocument, { parent }, { pause, policy }).data?.areas

/** The office's own district. */
export const useHomeArea = () => useReading(HomeAreaDocument, {}, { policy })

/** The name behind an area's code, which the address of a page may hold. */
export const useAreaName = (code: string | null): string | undefined =>
  useAreasBelow(code && parentOf(code), !code)?.find((area) => area.code === code)?.name
