import { Link } from 'react-router'
import { ButtonLink } from '../../phone/action/Button.tsx'
import form from '../../phone/fields/form.module.css'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Read } from '../../phone/list/Read.tsx'
import type { ProfileSection } from '../../core/generated/schema.ts'
import { useWords } from '../words.ts'
import { CvLinks } from '../applications/CvLinks.tsx'
import { Check } from './Check.tsx'
import { proofsPath, sectionPath, sections } from './choices.ts'
import styles from './profile.module.css'
import { taskState, unanswered } from './task-state.ts'
import { useMyVeteran, type VeteranFile } from './use-my-veteran.ts'

const shapes = { notStarted: '○', started: '△', done: '✓' } as const
const looks = { notStarted: 'quiet', started: 'look', done: 'done' } as const

const Task = ({ veteran, section }: { veteran: VeteranFile; section: ProfileSection }) => {
  const t = useWords()
  const waiting = section === 'SKILLS' ? unanswered(veteran) : 0
  const state = waiting > 0 ? 'started' : taskState(veteran, section)
  return (
    <li>
      <Link className={styles['task']} to={sectionPath[section]}>
        <span>{t(`shared:section.${section}`)}</span>{' '}
        <span className={styles['state']} data-state={looks[state]}>
          <span aria-hidden="true">{shapes[state]}</span>{' '}
          {waiting > 0 ? t('profile.toAnswer', { count: waiting }) : t(`profile.${state}`)}
        </span>
      </Link>
    </li>
  )
}

/** The files that prove the status have a page of their own. */
const ProofsTask = ({ isMet }: { isMet: boolean }) => {
  const t = useWords()
  const state = isMet ? 'done' : 'notStarted'
  return (
    <li>
      <Link className={styles['task']} to={proofsPath}>
        <span>{t('profile.proofs')}</span>{' '}
        <span className={styles['state']} data-state={looks[state]}>
          <span aria-hidden="true">{shapes[state]}</span>{' '}
          {t(isMet ? 'profile.proofsDone' : 'profile.proofsMissing')}
        </span>
      </Link>
    </li>
  )
}

const Tasks = ({ veteran }: { veteran: VeteranFile }) => {
  const t = useWords()
  const next = veteran.missing[0]
  return (
    <>
      <ul className={styles['list']}>
        {sections.map((section) => (
          <Task key={section} veteran={veteran} section={section} />
        ))}
        <ProofsTask isMet={veteran.proofDemands.every(({ required, met }) => met || !required)} />
      </ul>
      {next ? (
        <ButtonLink look="main" to={sectionPath[next]}>
          {t('profile.next', { section: t(`shared:section.${next}`) })}
        </ButtonLink>
      ) : (
        <p>{t('profile.whole')}</p>
      )}
    </>
  )
}

const More = () => {
  const t = useWords()
  const rows = [
    ['/applications', t('applications.title')],
    ['/profile/readings', t('readings.title')],
    ['/fairs', t('front:fairs.title')],
    ['/trainings', t('front:nav.trainings')],
    ['/account', t('account.title')],
  ] as const
  return (
    <section className={form['block']}>
      <h2>{t('profile.more')}</h2>
      <ul className={styles['list']}>
        {rows.map(([to, text]) => (
          <li key={to}>
            <Link className={styles['task']} to={to}>
              <span>{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const ProfilePage = () => {
  const t = useWords()
  return (
    <Screen title={t('profile.title')}>
      <Read reading={useMyVeteran()}>
        {(veteran) => (
          <>
            <Tasks veteran={veteran} />
            <Check veteran={veteran} />
            <CvLinks path="/cv/mine" />
          </>
        )}
      </Read>
      <More />
    </Screen>
  )
}
