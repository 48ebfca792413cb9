import { useTranslation } from 'react-i18next'
import { ancestry, parentOf } from '../../core/areas/area-code.ts'
import { useAreasBelow } from '../../core/areas/use-areas.ts'
import type { AreaNameFragment } from '../../core/records/generated/area.ts'
import { SelectField } from './Field.tsx'

const levels = ['province', 'city', 'district', 'town'] as const

type LevelProps = {
  id: string
  level: (typeof levels)[number]
  parent: string | null
  value: string
  onPick: (area: AreaNameFragment | null) => void
  error?: string | undefined
  whole: boolean
}

const Level = ({ id, level, parent, value, onPick, error, whole }: LevelProps) => {
  const { t } = useTranslation()
  const rows = useAreasBelow(parent)
  const above = useAreasBelow(parent && parentOf(parent), !parent)?.find((row) => row.code === parent)
  if (rows?.length === 0) return null
  return (
    <SelectField
      id={id}
      label={t(`area.${level}`)}
      error={error}
      value={value}
      onChange={(event) => onPick(rows?.find((row) => row.code === event.target.value) ?? above ?? null)}
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
  /** What is chosen now; a level that is taken back leaves the area above it. */
  onPick: (area: AreaNameFragment | null) => void
  error?: string | undefined
  /** Whether a district is wanted, and less is only the way to it. */
  toDistrict?: boolean
}

/** Province, city, district and, where the product knows them, town: one select after the other. */
export const AreaPicker = ({ id, code, onPick, error, toDistrict = false }: AreaPickerProps) => {
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
        whole={toDistrict ? level === 'town' : at > 0}
        error={at === 0 ? error : undefined}
        onPick={onPick}
      />
    )
  })
}
