import type { ReactNode } from 'react'
import { Facts } from '../../desk/list/Facts.tsx'
import { StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import type { FoundPersonFragment } from './generated/people.ts'
import styles from './people.module.css'

type Of = { person: FoundPersonFragment }
type Reason = FoundPersonFragment['reasons'][number]

const marks: Readonly<Record<Reason['state'], MarkKind>> = {
  MET: 'done',
  NEAR: 'look',
  MISSING: 'refused',
  UNKNOWN: 'quiet',
}

const Reasons = ({ person: { reasons } }: Of) => {
  const t = useWords()
  return (
    <ul className={styles['reasons']} aria-label={t('people.reasons')}>
      {reasons.map(({ kind, state, required, text: sentence }) => (
        <li key={kind + sentence}>
          <StateMark kind={marks[state]}>{t(`people.state.${state}`)}</StateMark> {sentence}
          {required ? <span className={text['also']}> · {t('people.required')}</span> : null}
        </li>
      ))}
    </ul>
  )
}

const usePersonFacts = (person: FoundPersonFragment) => {
  const t = useWords()
  const { wished, proven, skills, degree, yearsServed, district } = person
  const listed = (all: readonly { readonly name: string }[]) =>
    all.map(({ name }) => name).join(t('people.comma'))
  const facts = [
    [t('people.wished'), listed(wished)],
    [t('people.proven'), listed(proven)],
    [t('people.skills'), listed(skills)],
    [t('people.degree'), degree ? t(`shared:degree.${degree}`) : ''],
    [t('people.served'), yearsServed ? t(`people.years.${yearsServed}`) : ''],
    [t('people.district'), district?.name ?? ''],
  ] as const
  return facts.filter(([, said]) => said !== '')
}

type CardProps = Of & {
  nth: number
  /** What can be done, by what the person is called here. */
  children: (name: string) => ReactNode
}

/** Somebody who agreed to be found, without a name: how well the two go together, and why. */
export const PersonCard = ({ person, nth, children }: CardProps) => {
  const t = useWords()
  const facts = usePersonFacts(person)
  const { fit, isVerified, certificateProofs } = person
  const name = t('people.person', { nth })
  return (
    <li>
      <article className={styles['person']} aria-label={name}>
        <div className={styles['head']}>
          <h2>{name}</h2>
          <StateMark kind={fit === 'STRONG' ? 'done' : 'quiet'}>{t(`people.fit.${fit}`)}</StateMark>
          <span className={text['also']}>
            {t(isVerified ? 'people.verified' : 'people.unverified')}
            {certificateProofs > 0 ? ` · ${t('people.proofs', { count: certificateProofs })}` : null}
          </span>
        </div>
        <Reasons person={person} />
        <Facts facts={facts} />
        <div className={styles['head']}>{children(name)}</div>
      </article>
    </li>
  )
}
