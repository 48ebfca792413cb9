import { useAreasBelow, useHomeArea } from '../../core/areas/use-areas.ts'
import { useWords } from '../words.ts'
import type { Filter } from './filter.ts'

/** Narrows a list to the office's own district or to one of its towns; none until they are known. */
export const useAreaFilter = (): Filter[] => {
  const t = useWords()
  const home = useHomeArea().data?.homeArea
  const towns = useAreasBelow(home?.code ?? null, !home)
  if (!home || !towns) return []
  const choices = [home, ...towns].map(({ code, name }) => ({ value: code, label: name }))
  return [{ name: 'area', label: t('list.area'), choices }]
}
