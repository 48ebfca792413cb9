import { useReading } from '../../core/api/use-reading.ts'
import panel from '../../desk/panel/panel.module.css'
import { useWords } from '../words.ts'
import { useReach } from '../reach/use-reach.ts'
import { ApplicationsInAreaDocument } from './generated/workbench.ts'

/** How applications of people in the area stand, in words; for those who work for employment. */
export const ApplicationCounts = () => {
  const t = useWords()
  const mayCount = useReach()?.departments.includes('EMPLOYMENT') ?? false
  const { data } = useReading(ApplicationsInAreaDocument, {}, { pause: !mayCount })
  if (!mayCount || !data) return null
  const { waiting, overdue, underWay, hired } = data.applicationCounts
  return (
    <section className={panel['section']}>
      <h2>{t('workbench.applications')}</h2>
      <p>{t('workbench.applicationsSaid', { waiting, overdue, underWay, hired })}</p>
    </section>
  )
}
