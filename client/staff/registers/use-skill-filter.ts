import { useReading } from '../../core/api/use-reading.ts'
import { SearchSkillsDocument } from '../../core/records/generated/reference.ts'
import type { Filter } from '../../desk/finding/filter.ts'
import { useWorksFor } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'

/** As many skills as a list can be narrowed by. */
const most = 100

/** Narrows the register to people who have one skill or certificate; none until they are known. */
export const useSkillFilter = (): Filter[] => {
  const t = useWords()
  const readsSkills = useWorksFor('EMPLOYMENT')
  const { data } = useReading(SearchSkillsDocument, { search: '', first: most })
  const choices = (data?.skills ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return readsSkills && choices.length > 0 ? [{ name: 'skill', label: t('registers.skill'), choices }] : []
}
