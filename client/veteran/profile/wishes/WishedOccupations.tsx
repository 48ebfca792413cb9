import { useOccupationFinder } from '../../../core/search/finders.ts'
import { Chips } from '../../../phone/fields/Chips.tsx'
import form from '../../../phone/fields/form.module.css'
import { SearchBox } from '../../../phone/fields/SearchBox.tsx'
import { useWords } from '../../words.ts'

type Row = { code: string; name: string }
type WishedProps = { picked: Row[]; error: string | undefined; onChange: (rows: Row[]) => void }

/** Occupations by search, most wished first. */
export const WishedOccupations = ({ picked, error, onChange }: WishedProps) => {
  const t = useWords()
  return (
    <div className={form['block']}>
      <SearchBox
        id="occupations"
        label={t('wishes.occupations')}
        hint={t('wishes.occupationsHint')}
        error={error}
        finder={useOccupationFinder()}
        known={picked.map(({ code }) => code)}
        onPick={({ id, name }) => onChange([...picked, { code: id, name }])}
      />
      <Chips
        label={t('wishes.picked')}
        rows={picked}
        keyOf={({ code }) => code}
        textOf={({ name }) => name}
        onRemove={({ code }) => onChange(picked.filter((row) => row.code !== code))}
      />
    </div>
  )
}
