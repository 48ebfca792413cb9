import { useFormat } from '../../core/format/use-format.ts'
import { useAreaName } from '../../core/areas/use-areas.ts'
import { Chips } from '../../phone/fields/Chips.tsx'
import { useWords } from '../words.ts'
import { activeParts, type Narrowing } from './match-filter.ts'

type ActiveFiltersProps = { now: Narrowing; onChange: (narrowing: Narrowing) => void }

/** What narrows the list now, each liftable by one tap. */
export const ActiveFilters = ({ now, onChange }: ActiveFiltersProps) => {
  const t = useWords()
  const say = useFormat()
  const areaName = useAreaName(now.area === 'any' ? null : now.area) ?? '…'
  const words = {
    area: now.area === 'any' ? t('matches.areaAny') : t('matches.activeArea', { area: areaName }),
    pay:
      now.pay === 0 ? t('matches.activePayAny') : t('matches.activePay', { pay: say.amount(now.pay ?? 0) }),
    contracts: t('matches.activeContracts', {
      list: now.contracts.map((type) => t(`shared:contractType.${type}`)).join(t('matches.comma')),
    }),
    ready: t('matches.activeReady'),
    stated: t('matches.activeStated'),
  }
  return (
    <Chips
      label={t('matches.active')}
      rows={activeParts(now)}
      keyOf={({ part }) => part}
      textOf={({ part }) => words[part]}
      onRemove={({ without }) => onChange(without)}
    />
  )
}
