import { useFormState, useWatch, type Control } from 'react-hook-form'
import { StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import { useStaffText } from '../words.ts'
import { fairSections, stateOf, type FairSection, type FairValues, type SectionState } from './fair-form.ts'
import styles from './fairs.module.css'
import panel from '../../desk/panel/panel.module.css'

const marks: Record<SectionState, MarkKind> = {
  sectionDone: 'done',
  sectionOpen: 'look',
  sectionWrong: 'refused',
  sectionOptional: 'quiet',
}

/** The form's sections as a task list: what is done, what is open. */
export const FairTasks = ({ control }: { control: Control<FairValues> }) => {
  const t = useStaffText()
  const values = useWatch({ control }) as FairValues
  const { errors } = useFormState({ control })
  const sections = Object.keys(fairSections) as FairSection[]
  return (
    <nav className={`${panel['beside']} ${panel['panel']}`} aria-label={t('fair.sections')}>
      <h2>{t('fair.sections')}</h2>
      <ol className={styles['tasks']}>
        {sections.map((section) => {
          const state = stateOf(section, values, Object.keys(errors))
          return (
            <li key={section}>
              <a href={`#section-${section}`}>{t(`fair.${section}`)}</a>
              <StateMark kind={marks[state]}>{t(`fair.${state}`)}</StateMark>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
