import { departments } from '../../../rules/choices.ts'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import { useReach } from './use-reach.ts'

/** Says whose area a list shows. */
export const ReachNote = () => {
  const t = useWords()
  const viewer = useReach()
  if (!viewer) return null
  const { reach, wholeDistrict } = viewer
  const said = wholeDistrict ? 'reach.whole' : 'reach.own'
  const shown = reach ? t(said, { area: reach.name }) : t('reach.none')
  const others = departments.filter((each) => !viewer.departments.includes(each))
  return (
    <span className={text['also']}>
      {[shown, ...others.map((each) => t(`reach.without.${each}`))].join(' ')}
    </span>
  )
}
