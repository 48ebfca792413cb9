import { useHomeArea } from '../../../core/areas/use-areas.ts'
import type { AreaNameFragment } from '../../../core/records/generated/area.ts'
import { AreaPicker } from '../../../phone/fields/AreaPicker.tsx'
import { Button } from '../../../phone/action/Button.tsx'
import { Chips } from '../../../phone/fields/Chips.tsx'
import { Choices } from '../../../phone/fields/Choices.tsx'
import form from '../../../phone/fields/form.module.css'
import { useWords } from '../../words.ts'

type Row = { code: string; name: string }
type WishedProps = {
  picked: Row[]
  /** What the selects show; it is wished for as well, whether or not it has been added. */
  shown: Row | null
  error: string | undefined
  onChange: (rows: Row[], shown: Row | null) => void
}

const rowOf = ({ code, path }: AreaNameFragment): Row => ({ code, name: path })

/** Areas picked step by step; the home district is one tap away, since most people look near. */
export const WishedAreas = ({ picked, shown, error, onChange }: WishedProps) => {
  const t = useWords()
  const home = useHomeArea().data?.homeArea
  const isPicked = (row: Row) => picked.some(({ code }) => code === row.code)
  const add = (row: Row) => onChange(isPicked(row) ? picked : [...picked, row], null)
  return (
    <div className={form['block']}>
      <Choices id="areas" label={t('wishes.areas')} hint={t('wishes.areasHint')} error={error}>
        {home && !isPicked(rowOf(home)) && !shown && (
          <Button onClick={() => add(rowOf(home))}>{t('wishes.addHome', { name: home.name })}</Button>
        )}
        <AreaPicker
          id="areas-province"
          code={shown?.code ?? null}
          onPick={(area) => onChange(picked, area && rowOf(area))}
        />
        {shown && <Button onClick={() => add(shown)}>{t('wishes.addArea')}</Button>}
      </Choices>
      <Chips
        label={t('wishes.pickedAreas')}
        rows={picked}
        keyOf={(row) => row.code}
        textOf={({ name }) => name}
        onRemove={(gone) =>
          onChange(
            picked.filter((row) => row.code !== gone.code),
            shown,
          )
        }
      />
    </div>
  )
}
