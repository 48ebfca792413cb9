import { useApplicantFacts, type ApplicantList } from '../../../core/applications/use-applicant-facts.ts'
import type { ApplicantSeenFragment } from '../../../core/applications/generated/application.ts'
import { useWords as useApplicantWords } from '../../../core/applications/words.ts'
import { Facts } from '../../../phone/list/Facts.tsx'
import list from '../../../phone/list/list.module.css'
import { OwnWords } from '../../../phone/list/OwnWords.tsx'

const Items = ({ items }: Pick<ApplicantList, 'items'>) => {
  const t = useApplicantWords()
  return items.map(({ name, words }) => (
    <span key={name} style={{ display: 'block' }}>
      {name}
      {words.length > 0 && (
        <small className={list['soft']}>
          {' '}
          {t('applicant.own', { words: words.join(t('applicant.comma')) })}
        </small>
      )}
    </span>
  ))
}

/** What an employer reads of the person, as the employer reads it. */
export const SeenApplicant = ({ applicant }: { applicant: ApplicantSeenFragment }) => {
  const t = useApplicantWords()
  const { person, wishes, lists, service, notShared } = useApplicantFacts(applicant)
  const own = service ? [[t('applicant.serviceOwn'), <OwnWords key="own" text={service} />] as const] : []
  return (
    <>
      <Facts
        rows={[
          ...person,
          ...own,
          ...lists.map(({ label, items }) => [label, <Items key={label} items={items} />] as const),
          ...wishes,
        ]}
      />
      {notShared && <p className={list['soft']}>{notShared}</p>}
    </>
  )
}
