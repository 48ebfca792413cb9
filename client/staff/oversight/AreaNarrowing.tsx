import { Select } from 'antd'
import type { Filter } from '../../desk/finding/filter.ts'
import { useReach } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'
import own from './oversight.module.css'

/** What stands for no narrowing. */
export const all = 'ALL'

type Props = { area: string; areas: Filter['choices']; choose: (area: string) => void }

/** Lets the bureau look at one town alone; others have but their own. */
export const AreaNarrowing = ({ area, areas, choose }: Props) => {
  const t = useWords()
  if (!useReach()?.wholeDistrict) return null
  const options = [{ value: all, label: t('reach.all') }, ...areas]
  return (
    <p className={own['filter']}>
      <Select
        aria-label={t('reach.narrow')}
        value={area}
        onChange={choose}
        options={options}
        popupMatchSelectWidth={false}
      />
    </p>
  )
}
