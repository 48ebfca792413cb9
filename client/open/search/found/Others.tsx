import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { FirmName } from '../../../phone/list/FirmName.tsx'
import list from '../../../phone/list/list.module.css'
import { FairCard } from '../../../veteran/fairs/FairCard.tsx'
import { TrainingCard } from '../../../veteran/trainings/TrainingCard.tsx'
import { PolicyCard } from '../../policies/PolicyCard.tsx'
import { nothingNarrowed, pathOf } from '../search-wish.ts'
import styles from '../search.module.css'
import type { useOthers } from '../use-search.ts'
import { useWords } from '../words.ts'

export type OthersFound = NonNullable<ReturnType<typeof useOthers>>

type KindProps = { id: string; title: string; count: number; more?: ReactNode; children: ReactNode }

const Kind = ({ id, title, count, more, children }: KindProps) => {
  const t = useWords()
  if (count === 0) return null
  return (
    <section className={styles['kind']} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t('found.some', { kind: title, count })}
      </h2>
      <ul className={list['list']}>{children}</ul>
      {more}
    </section>
  )
}

type Firm = OthersFound['employers'][number]

const FirmCard = ({ firm }: { firm: Firm }) => {
  const t = useWords()
  const path = pathOf({
    words: firm.name,
    filter: { ...nothingNarrowed, employerId: firm.id },
    order: 'FIT',
  })
  return (
    <article className={`${list['card']} ${styles['card']}`}>
      <h3>
        <Link to={path}>
          <FirmName firm={firm} />
        </Link>
      </h3>
      <p className={list['soft']}>{[firm.area.name, firm.industry?.name].filter(Boolean).join(' · ')}</p>
      <p className={styles['by']}>{t('found.firmWork')} ›</p>
    </article>
  )
}

/** What else the words find, each kind under its own heading. */
export const Others = ({ others }: { others: OthersFound }) => {
  const t = useWords()
  const { trainings, trainingCount, fairs, fairCount, employers, employerCount } = others
  const { policies, policyCount } = others
  return (
    <>
      <Kind
        id="trainings"
        title={t('found.trainings')}
        count={trainingCount}
        more={trainingCount > trainings.length && <Link to="/trainings">{t('found.allTrainings')}</Link>}
      >
        {trainings.map((training) => (
          <li key={training.id}>
            <TrainingCard training={training} heading="h3" />
          </li>
        ))}
      </Kind>
      <Kind
        id="fairs"
        title={t('found.fairs')}
        count={fairCount}
        more={fairCount > fairs.length && <Link to="/fairs">{t('found.allFairs')}</Link>}
      >
        {fairs.map((fair) => (
          <li key={fair.id}>
            <FairCard fair={fair} heading="h3" />
          </li>
        ))}
      </Kind>
      <Kind
        id="policies"
        title={t('found.policies')}
        count={policyCount}
        more={policyCount > policies.length && <Link to="/policies">{t('found.allPolicies')}</Link>}
      >
        {policies.map((policy) => (
          <li key={policy.id}>
            <PolicyCard policy={policy} heading="h3" />
          </li>
        ))}
      </Kind>
      <Kind id="employers" title={t('found.employers')} count={employerCount}>
        {employers.map((firm) => (
          <li key={firm.id}>
            <FirmCard firm={firm} />
          </li>
        ))}
      </Kind>
    </>
  )
}
