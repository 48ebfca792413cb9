import { useOccupationFinder, useSkillFinder } from '../../../core/search/finders.ts'
import form from '../../../phone/fields/form.module.css'
import { SearchBox } from '../../../phone/fields/SearchBox.tsx'
import { useWords } from '../../words.ts'
import type { Group, Item } from './answers.ts'

type AddItemProps = { known: readonly Item[]; onAdd: (item: Item) => void }

/** Adds what the reading did not find, by searching the tables of skills and occupations. */
export const AddItem = ({ known, onAdd }: AddItemProps) => {
  const t = useWords()
  const keys = known.map(({ key }) => key)
  const add = (group: Group, { id, name }: { id: string; name: string }) =>
    onAdd({ key: id, group, name, words: [], answer: null, own: true })
  return (
    <div className={form['block']}>
      <SearchBox
        id="add-skill"
        label={t('suggestions.addSkill')}
        hint={t('suggestions.addSkillHint')}
        finder={useSkillFinder()}
        known={keys}
        onPick={(skill) => add(skill.kind, skill)}
      />
      <SearchBox
        id="add-occupation"
        label={t('suggestions.addOccupation')}
        hint={t('suggestions.addOccupationHint')}
        finder={useOccupationFinder()}
        known={keys}
        onPick={(occupation) => add('OCCUPATION', occupation)}
      />
    </div>
  )
}
