import { useFormState, useWatch } from 'react-hook-form'
import { announcedFairRule } from '../../../rules/fair.ts'
import { demandedBy } from '../../core/form/entries.ts'
import { StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import panel from '../../desk/panel/panel.module.css'
import { fairSections, stateOf, type FairEntries, type FairSection, type SectionState } from './fair-form.ts'
import styles from './fairs.module.css'
import { useWords } from '../words.ts'

const marks: Record<SectionState, MarkKind> = {
  sectionDone: 'done',
  sectionOpen: 'look',
  sectionWrong: 'refused',
  sectionOptional: 'quiet',
}

/** The form's sections as a task list: what is done, what is open. */
export const FairTasks = () => {
  const t = useWords()
  const entries = useWatch<FairEntries>() as FairEntries
  const wrong = Object.keys(useFormState().errors)
  const demanded = demandedBy(announcedFairRule(new Date(0)))
  const sections = Object.keys(fairSections) as FairSection[]
  return (
    <nav className={`${panel['beside']} ${panel['panel']}`} aria-label={t('fair.sections')}>
      <h2>{t('fair.sections')}</h2>
      <ol className={styles['tasks']}>
        {sections.map((section) => {
          const state = stateOf(section, { entries, wrong, demanded })
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
