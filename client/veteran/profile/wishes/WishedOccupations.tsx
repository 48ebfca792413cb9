import { useState } from 'react'
import { useSearch } from '../../../core/api/use-search.ts'
import { SearchOccupationsDocument } from '../../../core/records/generated/reference.ts'
import { Chips } from '../../../phone/fields/Chips.tsx'
import form from '../../../phone/fields/form.module.css'
import { SearchBox } from '../../../phone/fields/SearchBox.tsx'
import { useWords } from '../../words.ts'

type Row = { code: string; name: string }
type WishedProps = { picked: Row[]; error: string | undefined; onChange: (rows: Row[]) => void }

/** Occupations by search, most wished first. */
export const WishedOccupations = ({ picked, error, onChange }: WishedProps) => {
  const t = useWords()
  const [text, setText] = useState('')
  const found = useSearch(SearchOccupationsDocument, { search: text, first: 8 }, (data) => data.occupations)
  return (
    <div className={form['block']}>
      <SearchBox
        id="occupations"
        label={t('wishes.occupations')}
        hint={t('wishes.occupationsHint')}
        error={error}
        text={text}
        onText={setText}
        rows={found.rows?.filter(({ code }) => picked.every((row) => row.code !== code))}
        failed={found.failed}
        keyOf={({ code }) => code}
        textOf={({ name }) => name}
        detailOf={({ titles }) => titles.slice(0, 4).join(' · ')}
        onPick={({ code, name }) => {
          setText('')
          onChange([...picked, { code, name }].slice(0, 10))
        }}
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
