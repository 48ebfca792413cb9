import { useAreaName } from '../../../core/areas/use-areas.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { Chips } from '../../../phone/fields/Chips.tsx'
import list from '../../../phone/list/list.module.css'
import { letGo, narrowing, type FilterName, type Wish } from '../search-wish.ts'
import { useWords } from '../words.ts'

/** What each part of a filter says, in words; `firm` is the name of the organisation where it is known. */
export const useFieldText = ({ filter }: Wish, firm?: string): ((name: FilterName) => string) => {
  const t = useWords()
  const say = useFormat()
  const area = useAreaName(filter.areaCodes[0] ?? null) ?? '…'
  const near = useAreaName(filter.near) ?? '…'
  const list = (names: readonly string[]) => names.join(t('narrow.list'))
  const said: Readonly<Record<FilterName, () => string>> = {
    without: () => '',
    areaCodes: () => t('narrow.said.areaCodes', { area }),
    near: () => t('narrow.said.near', { area: near }),
    withinKm: () => t('narrow.said.withinKm', { count: filter.withinKm ?? 0 }),
    payMin: () => t('narrow.said.payMin', { pay: say.amount(filter.payMin ?? null) }),
    shifts: () =>
      t('narrow.said.shifts', { list: list(filter.shifts.map((one) => t(`shared:shift.${one}`))) }),
    contractTypes: () =>
      t('narrow.said.contractTypes', {
        list: list(filter.contractTypes.map((one) => t(`shared:contractType.${one}`))),
      }),
    degree: () =>
      t('narrow.said.degree', { degree: filter.degree ? t(`shared:degree.${filter.degree}`) : '' }),
    maxYears: () => t('narrow.said.maxYears', { count: filter.maxYears ?? 0 }),
    veteransPreferred: () => t('narrow.said.veteransPreferred'),
    employerId: () => t('narrow.said.employerId', { firm: firm ?? t('narrow.said.thisFirm') }),
    postedWithinDays: () => t('narrow.said.postedWithinDays', { count: filter.postedWithinDays ?? 0 }),
    onlyStated: () => t('narrow.said.onlyStated'),
  }
  return (name) => said[name]()
}

type FilterChipsProps = {
  wish: Wish
  firm?: string | undefined
  /** Without it the filters are told and stay. */
  onChange?: (wish: Wish) => void
}

/** The filters in use, each liftable by one tap. */
export const FilterChips = ({ wish, firm, onChange }: FilterChipsProps) => {
  const t = useWords()
  const said = useFieldText(wish, firm)
  const rows = narrowing(wish.filter)
  if (!onChange)
    return rows.length === 0 ? null : (
      <ul className={list['tags']} aria-label={t('narrow.active')}>
        {rows.map((name) => (
          <li key={name} className={list['tag']}>
            {said(name)}
          </li>
        ))}
      </ul>
    )
  return (
    <Chips
      label={t('narrow.active')}
      rows={rows}
      keyOf={(name) => name}
      textOf={said}
      onRemove={(name) => onChange(letGo(wish, [name]))}
    />
  )
}
