import { useParams } from 'react-router'
import { useReading } from '../../../core/api/use-reading.ts'
import { ButtonLink } from '../../../phone/action/Button.tsx'
import form from '../../../phone/fields/form.module.css'
import { Screen } from '../../../phone/layout/Screen.tsx'
import list from '../../../phone/list/list.module.css'
import { OwnWords } from '../../../phone/list/OwnWords.tsx'
import { Read } from '../../../phone/list/Read.tsx'
import { useWords } from '../../words.ts'
import { AgreementsOfApplication } from '../../agreements/AgreementsOfApplication.tsx'
import { ApplicationTitle } from '../ApplicationTitle.tsx'
import { Calling } from './Calling.tsx'
import { MyApplicationDocument, type MyApplicationFragment } from '../generated/applications.ts'
import { isAgreed } from '../state.ts'
import { CvLinks } from '../CvLinks.tsx'
import { History } from './History.tsx'
import { SeenApplicant } from './SeenApplicant.tsx'
import { NextBest, Standing } from './Standing.tsx'
import { Steps } from './Steps.tsx'

const Sent = ({ application: { id, message, applicant } }: { application: MyApplicationFragment }) => {
  const t = useWords()
  return (
    <>
      <section className={form['block']}>
        <h2>{t('application.message')}</h2>
        <p className={list['text']}>{message ? <OwnWords text={message} /> : t('application.noMessage')}</p>
      </section>
      {applicant && (
        <section className={form['block']}>
          <h2>{t('application.sees')}</h2>
          <SeenApplicant applicant={applicant} />
        </section>
      )}
      {applicant && <CvLinks path={`/cv/${id}`} />}
    </>
  )
}

/** One application: where it stands, what can be done, what was sent and what befell it. */
export const ApplicationPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const reading = useReading(MyApplicationDocument, { id })
  const known = reading.data?.application
  return (
    <Screen
      title={known?.title ?? t('application.title')}
      heading={known && <ApplicationTitle of={known} />}
      back="/applications"
      lead={known && <OwnWords text={known.employerName} quiet />}
      key={known?.id}
    >
      <Read reading={reading}>
        {({ application }) => (
          <>
            <Standing application={application} />
            <NextBest application={application} />
            {isAgreed(application.state) && <AgreementsOfApplication applicationId={application.id} />}
            <Steps application={application} again={reading.again} />
            <Calling application={application} />
            <History events={application.history} />
            <Sent application={application} />
            {application.posting ? (
              <ButtonLink to={`/postings/${application.posting.id}`}>{t('application.posting')}</ButtonLink>
            ) : (
              <p>{t('application.gone')}</p>
            )}
          </>
        )}
      </Read>
    </Screen>
  )
}
