import type { ReactNode } from 'react'
import { phoneText } from '../../core/format/phone.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import type { VeteranFileFragment as Veteran } from '../../core/records/generated/veteran.ts'
import { Withheld } from './Withheld.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'

const Periods = ({ veteran }: { veteran: Veteran }) => {
  const t = useWords()
  return (
    <ul>
      {veteran.servicePeriods.map(({ branch, specialty, startYear, endYear }) => (
        <li key={`${branch} ${specialty?.id} ${startYear} ${endYear}`}>
          {[
            startYear || endYear ? t('veteran.years', { from: startYear ?? '?', to: endYear ?? '?' }) : null,
            branch ? t(`shared:branch.${branch}`) : null,
            specialty?.name,
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  )
}

const Skills = ({ skills }: { skills: NonNullable<Veteran['skills']> }) => {
  const t = useWords()
  return (
    <ul>
      {skills.map(({ skill, answer, words }) => (
        <li key={skill.id}>
          {skill.name}{' '}
          <span className={text['also']}>
            {[
              t(`desk:answer.${answer}`),
              words.length ? t('veteran.words', { words: words.join(t('desk:list.comma')) }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const WishFacts = ({ wishes }: { wishes: NonNullable<Veteran['wishes']> }) => {
  const t = useWords()
  const format = useFormat()
  const { occupations, areas, payMin, availableFrom, shifts, contractTypes } = wishes
  const names = (list: readonly { name: string }[]) =>
    list.map((each) => each.name).join(t('desk:list.comma')) || t('veteran.anywhere')
  return (
    <Facts
      facts={[
        [t('veteran.wishOccupations'), names(occupations)],
        [
          t('veteran.wishAreas'),
          areas.map((area) => area.path).join(t('desk:list.comma')) || t('veteran.anywhere'),
        ],
        [t('veteran.payMin'), payMin ? format.pay({ payMin }) : t('veteran.anywhere')],
        [t('veteran.availableFrom'), availableFrom ? format.day(availableFrom) : null],
        [
          t('veteran.shifts'),
          shifts.map((shift) => t(`shared:shift.${shift}`)).join(t('desk:list.comma')) ||
            t('veteran.anywhere'),
        ],
        [
          t('veteran.contracts'),
          contractTypes.map((type) => t(`shared:contractType.${type}`)).join(t('desk:list.comma')) ||
            t('veteran.anywhere'),
        ],
      ]}
    />
  )
}

/** A person's file as staff check it. */
export const VeteranFacts = ({ veteran }: { veteran: Veteran }) => {
  const t = useWords()
  const { residentIdTail: tail, degree, servicePeriods, skills, wishes, withheld } = veteran
  const of = (field: string, known: ReactNode) => <Withheld parts={withheld} field={field} or={known} />
  const words = <span className={text['body']}>{veteran.serviceText}</span>
  const periods = servicePeriods.length ? <Periods veteran={veteran} /> : null
  const known = skills?.length ? <Skills skills={skills} /> : null
  return (
    <>
      <h3>{t('veteran.person')}</h3>
      <Facts
        facts={[
          [t('veteran.name'), veteran.name],
          [t('veteran.phone'), phoneText(veteran.phone)],
          [
            t('veteran.residentId'),
            of('residentIdTail', tail ? t('veteran.residentIdTail', { tail }) : null),
          ],
          [t('veteran.area'), veteran.area?.path],
          [t('veteran.degree'), degree ? t(`shared:degree.${degree}`) : null],
        ]}
      />
      <h3>{t('veteran.service')}</h3>
      <Facts
        facts={[
          [t('veteran.serviceText'), words],
          [t('veteran.servicePeriods'), periods],
          [t('shared:section.SKILLS'), of('skills', known)],
        ]}
      />
      <h3>{t('shared:section.WISHES')}</h3>
      {of('wishes', wishes ? <WishFacts wishes={wishes} /> : null)}
    </>
  )
}
