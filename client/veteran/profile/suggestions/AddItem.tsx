import { useState } from 'react'
import { useSearch } from '../../../core/api/use-search.ts'
import { SearchOccupationsDocument, SearchSkillsDocument } from '../../../core/records/generated/reference.ts'
import form from '../../../phone/fields/form.module.css'
import { SearchBox } from '../../../phone/fields/SearchBox.tsx'
import { useWords } from '../../words.ts'
import type { Item } from './answers.ts'

type AddItemProps = { known: readonly Item[]; onAdd: (item: Item) => void }

const own = { words: [], answer: null, own: true } as const

/** Adds what the reading did not find, by searching the tables of skills and occupations. */
export const AddItem = ({ known, onAdd }: AddItemProps) => {
  const t = useWords()
  const [skillText, setSkillText] = useState('')
  const [occupationText, setOccupationText] = useState('')
  const skills = useSearch(SearchSkillsDocument, { search: skillText, first: 8 }, (data) => data.skills)
  const occupations = useSearch(
    SearchOccupationsDocument,
    { search: occupationText, first: 8 },
    (data) => data.occupations,
  )
  const isNew = (key: string) => known.every((item) => item.key !== key)
  return (
    <div className={form['block']}>
      <SearchBox
        id="add-skill"
        label={t('suggestions.addSkill')}
        hint={t('suggestions.addSkillHint')}
        text={skillText}
        onText={setSkillText}
        rows={skills.rows?.filter(({ id }) => isNew(id))}
        failed={skills.failed}
        keyOf={({ id }) => id}
        textOf={({ name }) => name}
        detailOf={({ kind }) => t(`shared:skillKind.${kind}`)}
        onPick={({ id, name, kind }) => {
          setSkillText('')
          onAdd({ ...own, key: id, group: kind, name })
        }}
      />
      <SearchBox
        id="add-occupation"
        label={t('suggestions.addOccupation')}
        hint={t('suggestions.addOccupationHint')}
        text={occupationText}
        onText={setOccupationText}
        rows={occupations.rows?.filter(({ code }) => isNew(code))}
        failed={occupations.failed}
        keyOf={({ code }) => code}
        textOf={({ name }) => name}
        detailOf={({ titles }) => titles.slice(0, 4).join(' · ')}
        onPick={({ code, name }) => {
          setOccupationText('')
          onAdd({ ...own, key: code, group: 'OCCUPATION', name })
        }}
      />
    </div>
  )
}
