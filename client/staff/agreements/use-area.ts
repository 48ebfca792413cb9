import { useChoice } from '../../core/list/use-choice.ts'
import { useAreaFilter } from '../../desk/finding/use-area-filter.ts'
import { all } from '../oversight/AreaNarrowing.tsx'

/** The part of the area that is looked at, kept in the address. */
export const useArea = () => {
  const areas = useAreaFilter()[0]?.choices ?? []
  const [area, choose] = useChoice('area', [all, ...areas.map(({ value }) => value)], all)
  return { narrowing: { area, areas, choose }, areaCode: area === all ? null : area }
}
