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
  return <span className={text['also']}>{reach ? t(said, { area: reach.name }) : t('reach.none')}</span>
}
