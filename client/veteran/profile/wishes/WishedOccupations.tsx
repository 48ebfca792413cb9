import { useOccupationFinder } from '../../../core/search/finders.ts'
import { Chips } from '../../../phone/fields/Chips.tsx'
import form from '../../../phone/fields/form.module.css'
import { SearchBox } from '../../../phone/fields/SearchBox.tsx'
import { useWords } from '../../words.ts'

type Row = { code: string; name: string }
type OccupationsProps = {
  id: string
  words: { readonly label: string; readonly hint: string; readonly picked: string }
  picked: Row[]
  error: string | undefined
  onChange: (rows: Row[]) => void
}

/** Occupations by search, in the order in which they were picked. */
const Occupations = ({ id, words, picked, error, onChange }: OccupationsProps) => (
  <div className={form['block']}>
    <SearchBox
      id={id}
      label={words.label}
      hint={words.hint}
      error={error}
      finder={useOccupationFinder()}
      known={picked.map(({ code }) => code)}
      onPick={({ id: code, name }) => onChange([...picked, { code, name }])}
    />
    <Chips
      label={words.picked}
      rows={picked}
      keyOf={({ code }) => code}
      textOf={({ name }) => name}
      onRemove={({ code }) => onChange(picked.filter((row) => row.code !== code))}
    />
  </div>
)

type PickedProps = Omit<OccupationsProps, 'id' | 'words'>

/** Most wished first. */
export const WishedOccupations = (props: PickedProps) => {
  const t = useWords()
  const words = {
    label: t('wishes.occupations'),
    hint: t('wishes.occupationsHint'),
    picked: t('wishes.picked'),
  }
  return <Occupations id="occupations" words={words} {...props} />
}

export const RefusedOccupations = (props: PickedProps) => {
  const t = useWords()
  const words = {
    label: t('wishes.refused'),
    hint: t('wishes.refusedHint'),
    picked: t('wishes.refused'),
  }
  return <Occupations id="refusedOccupations" words={words} {...props} />
}
