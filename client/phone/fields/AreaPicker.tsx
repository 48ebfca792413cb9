import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { AreasBelowDocument, type AreasBelowQuery } from '../../core/records/generated/area.ts'
import { SelectField } from './Field.tsx'

export type PickedArea = AreasBelowQuery['areas'][number]

const levels = ['province', 'city', 'district', 'town'] as const

/** Codes from the province down to the area itself, as GB/T 2260 nests them. */
export const ancestry = (code: string | null): string[] => {
  if (!code) return []
  const steps = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code]
  return [...new Set(steps.slice(0, steps.indexOf(code) + 1))]
}

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
  const [{ data }] = useQuery({ query: AreasBelowDocument, variables: { parent } })
  const rows = data?.areas ?? []
  if (data && rows.length === 0) return null
  return (
    <SelectField
      id={id}
      label={t(`area.${level}`)}
      error={error}
      value={value}
      onChange={(event) => onPick(rows.find((row) => row.code === event.target.value) ?? null)}
    >
      <option value="">{t(whole ? 'area.whole' : 'area.choose')}</option>
      {rows.map((row) => (
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
