import { ancestry } from '../../../core/areas/area-code.ts'
import { useAreasBelow } from '../../../core/areas/use-areas.ts'
import { SelectField } from '../../../phone/fields/Field.tsx'
import { useWords } from '../../words.ts'

type Props = { code: string; onPick: (code: string) => void }

/** The village or community of a chosen town, where the product knows them: its own station serves the person. */
export const VillageField = ({ code, onPick }: Props) => {
  const t = useWords()
  const town = ancestry(code)[3]
  const rows = useAreasBelow(town ?? null, !town)
  if (!town || !rows?.length) return null
  return (
    <SelectField
      id="areaCode-village"
      label={t('living.village')}
      value={code === town ? '' : code}
      onChange={(event) => onPick(event.target.value || town)}
    >
      <option value="">{t('living.anyVillage')}</option>
      {rows.map((row) => (
        <option key={row.code} value={row.code}>
          {row.name}
        </option>
      ))}
    </SelectField>
  )
}
