import { useState } from 'react'
import { useHomeArea } from '../../../core/areas/use-areas.ts'
import type { AreaNameFragment } from '../../../core/records/generated/area.ts'
import { AreaPicker } from '../../../phone/fields/AreaPicker.tsx'
import { Button } from '../../../phone/action/Button.tsx'
import { Chips } from '../../../phone/fields/Chips.tsx'
import { Choices } from '../../../phone/fields/Choices.tsx'
import form from '../../../phone/fields/form.module.css'
import { useWords } from '../../words.ts'

type Row = { code: string; name: string }
type WishedProps = { picked: Row[]; error: string | undefined; onChange: (rows: Row[]) => void }

/** Areas picked step by step; the home district stands ready, since most people look near. */
export const WishedAreas = ({ picked, error, onChange }: WishedProps) => {
  const t = useWords()
  const home = useHomeArea().data?.homeArea
  const [area, setArea] = useState<{ code: string | null; row: AreaNameFragment | null }>()
  const code = area ? area.code : (home?.code ?? null)
  const ready = area ? area.row : (home ?? null)
  const add = () => {
    if (!ready || picked.some((row) => row.code === ready.code)) return
    onChange([...picked, { code: ready.code, name: ready.path }].slice(0, 10))
  }
  return (
    <div className={form['block']}>
      <Choices id="areas" label={t('wishes.areas')} hint={t('wishes.areasHint')} error={error}>
        <AreaPicker id="areas-province" code={code} onPick={(next, row) => setArea({ code: next, row })} />
        <Button onClick={add}>{t('wishes.addArea')}</Button>
      </Choices>
      <Chips
        label={t('wishes.pickedAreas')}
        rows={picked}
        keyOf={(row) => row.code}
        textOf={({ name }) => name}
        onRemove={(gone) => onChange(picked.filter((row) => row.code !== gone.code))}
      />
    </div>
  )
}
