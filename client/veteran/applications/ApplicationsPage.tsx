import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { usePages } from '../../core/list/use-pages.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import list from '../../phone/list/list.module.css'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { Blank } from '../../phone/notice/Blank.tsx'
import { useWords } from '../words.ts'
import { ApplicationTitle } from './ApplicationTitle.tsx'
import { MyApplicationsDocument, type MyApplicationLineFragment } from './generated/applications.ts'
import { StateMark } from './StateMark.tsx'

const Card = ({ application }: { application: MyApplicationLineFragment }) => {
  const t = useWords()
  const say = useFormat()
  const { id, employerName, state, sentAt, changedAt, answerBy, lateWords } = application
  const when = answerBy
    ? t('applications.due', { day: say.day(answerBy) })
    : t('applications.doneOn', { day: say.day(changedAt) })
  return (
    <article className={list['card']}>
      <h2>
        <Link to={`/applications/${id}`}>
          <ApplicationTitle of={application} />
        </Link>
      </h2>
      <p className={list['soft']}>
        <OwnWords text={employerName} quiet />
      </p>
      <p>
        <StateMark state={state} />
      </p>
      {lateWords && <p>{t('applications.late')}</p>}
      <p className={`${list['facts']} ${list['soft']}`}>
        <span>{t('applications.sentOn', { day: say.day(sentAt) })}</span>
        <span>{when}</span>
      </p>
    </article>
  )
}

/** What one has applied for, the newest change first. */
export const ApplicationsPage = () => {
  const t = useWords()
  const pages = usePages(MyApplicationsDocument, {}, (data) => data.myApplications)
  return (
    <Screen title={t('applications.title')} back="/">
      <CardList
        pages={pages}
        keyOf={({ id }) => id}
        counted={(count) => t('applications.count', { count })}
        empty={
          <Blank title={t('applications.none')} to="/matches" action={t('applications.find')}>
            {t('applications.noneHint')}
          </Blank>
        }
      >
        {(application) => <Card application={application} />}
      </CardList>
    </Screen>
  )
}
