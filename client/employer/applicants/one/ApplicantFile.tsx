import { useApplicantFacts, type ApplicantList } from '../../../core/applications/use-applicant-facts.ts'
import type { ApplicantSeenFragment } from '../../../core/applications/generated/application.ts'
import { useWords as useApplicantWords } from '../../../core/applications/words.ts'
import { Facts } from '../../../desk/list/Facts.tsx'
import { OwnWords } from '../../../desk/list/OwnWords.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'

const Items = ({ items }: Pick<ApplicantList, 'items'>) => {
  const t = useApplicantWords()
  return (
    <ul>
      {items.map(({ name, words }) => (
        <li key={name}>
          {name}{' '}
          {words.length > 0 ? (
            <span className={text['also']}>
              {t('applicant.own', { words: words.join(t('applicant.comma')) })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What the applicant chose to show: service in civilian words, with what they wrote themselves beside it. */
export const ApplicantFile = ({ applicant }: { applicant: ApplicantSeenFragment }) => {
  const t = useWords()
  const say = useApplicantWords()
  const { person, wishes, lists, service, notShared } = useApplicantFacts(applicant)
  const own = service ? <OwnWords key="own">{service}</OwnWords> : null
  return (
    <>
      <h3>{say('applicant.title')}</h3>
      <Facts facts={person} />
      {lists.length > 0 || own ? (
        <>
          <h3>{t('applicant.skills')}</h3>
          <Facts
            facts={[
              ...lists.map(({ label, items }) => [label, <Items key={label} items={items} />] as const),
              ...(own ? [[say('applicant.serviceOwn'), own] as const] : []),
            ]}
          />
        </>
      ) : null}
      {wishes.length > 0 ? (
        <>
          <h3>{t('applicant.wishes')}</h3>
          <Facts facts={wishes} />
        </>
      ) : null}
      {notShared ? <p className={text['also']}>{notShared}</p> : null}
    </>
  )
}
