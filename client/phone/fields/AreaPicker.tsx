import { useTranslation } from 'react-i18next'
import { ancestry } from '../../core/areas/area-code.ts'
import { useAreasBelow } from '../../core/areas/use-areas.ts'
import type { AreaNameFragment } from '../../core/records/generated/area.ts'
import { SelectField } from './Field.tsx'

type PickedArea = AreaNameFragment

const levels = ['province', 'city', 'district', 'town'] as const

type LevelProps = {
  id: string
  level: (typeof levels)[number]
  parent: string | null
  value: string
  onPick: (area: PickedArea | null) => void
  error?: string | undefined
  whole: boolean
}

const Level = ({ id, level, parent, value, onPick, error, whole }: LevelProps) => {
  const { t } = useTranslation()
  const rows = useAreasBelow(parent)
  if (rows?.length === 0) return null
  return (
    <SelectField
      id={id}
      label={t(`area.${level}`)}
      error={error}
      value={value}
      onChange={(event) => onPick(rows?.find((row) => row.code === event.target.value) ?? null)}
    >
      <option value="">{t(whole ? 'area.whole' : 'area.choose')}</option>
      {rows?.map((row) => (
        <option key={row.code} value={row.code}>
          {row.name}
        </option>
      ))}
    </SelectField>
  )
}

type AreaPickerProps = {
  id: string
  code: string | null
  onPick: (code: string | null, area: PickedArea | null) => void
  error?: string | undefined
}

/** Province, city, district and, where the product knows them, town: one select after the other. */
export const AreaPicker = ({ id, code, onPick, error }: AreaPickerProps) => {
  const chosen = ancestry(code)
  return levels.map((level, at) => {
    const parent = at === 0 ? null : chosen[at - 1]
    if (parent === undefined) return null
    return (
      <Level
        key={level}
        id={at === 0 ? id : `${id}-${level}`}
        level={level}
        parent={parent}
        value={chosen[at] ?? ''}
        whole={at > 0}
        error={at === 0 ? error : undefined}
        onPick={(area) => onPick(area?.code ?? parent, area)}
      />
    )
  })
}
