import { Button } from 'antd'
import type { ApplicationAnswer } from '../../../../rules/application.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { useReading } from '../../../core/api/use-reading.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import styles from '../../../desk/lines/lines.module.css'
import { useKeys } from '../../../desk/lines/use-keys.ts'
import { BothNames, OwnWords } from '../../../desk/list/OwnWords.tsx'
import { Read } from '../../../desk/list/Read.tsx'
import { StateMark } from '../../../desk/list/StateMark.tsx'
import { Banner } from '../../../desk/panel/Banner.tsx'
import panel from '../../../desk/panel/panel.module.css'
import { Refused } from '../../../desk/panel/Refused.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import { OfApplicant } from '../../agreements/OfApplicant.tsx'
import { answerKeys, answersTo, marks } from '../answering/answers.ts'
import { ApplicantFile } from './ApplicantFile.tsx'
import { CvLinks } from './CvLinks.tsx'
import { Befell } from './Befell.tsx'
import { Calling } from './Calling.tsx'
import {
  OpenApplicationDocument,
  OpenedApplicantDocument,
  type ApplicantWholeFragment as Application,
} from '../generated/applicants.ts'
import { Undoing } from '../answering/Undoing.tsx'
import { answered } from '../use-applicants.ts'

type Props = {
  id: string
  keysOn: boolean
  /** `reread` reads the newest state of it. */
  answer: (answer: ApplicationAnswer, application: Application, reread: () => void) => void
  again: () => void
}
type Of = { application: Application }

const Head = ({ application }: Of) => {
  const t = useWords()
  const format = useFormat()
  const { applicantName, state, title, posting, answerBy } = application
  return (
    <>
      <h2>
        {applicantName} <StateMark kind={marks[state]}>{t(`applicants.state.${state}`)}</StateMark>
      </h2>
      <p className={text['also']}>
        <BothNames name={title} english={posting?.occupation?.name} />
        {answerBy ? ` · ${t('applicants.due', { day: format.day(answerBy) })}` : null}
      </p>
    </>
  )
}

/** It stays shut until it is asked for: the applicant sees that it was opened. */
const Sealed = ({ application, keysOn, again }: Of & Pick<Props, 'keysOn' | 'again'>) => {
  const t = useWords()
  const { run, busy, failure } = useAction(OpenApplicationDocument)
  const open = async () => {
    const { data } = await run({ id: application.id })
    if (data) again()
  }
  useKeys({ o: () => void open() }, keysOn)
  return (
    <>
      <Refused failure={failure} />
      <Banner type="info" title={t('applicant.sealed')} />
      <Button type="primary" loading={busy} onClick={() => void open()}>
        {t('applicant.open')}
      </Button>
    </>
  )
}

const Said = ({ application: { closedBecause, lateWords } }: Of) => {
  const t = useWords()
  return (
    <>
      {closedBecause ? <Banner type="warning" title={t(`applicant.closed.${closedBecause}`)} /> : null}
      {lateWords ? <p>{t('applicant.late', { words: lateWords })}</p> : null}
    </>
  )
}

const Message = ({ application: { message } }: Of) => {
  const t = useWords()
  return (
    <>
      <h3>{t('applicant.message')}</h3>
      <p className={text['body']}>{message ? <OwnWords>{message}</OwnWords> : t('applicant.noMessage')}</p>
    </>
  )
}

type AnswersProps = Of & { keysOn: boolean; say: (answer: ApplicationAnswer) => void }

const Answers = ({ application, keysOn, say }: AnswersProps) => {
  const t = useWords()
  const answers = answersTo(application)
  const keys = answers.map((each) => [answerKeys[each], () => say(each)] as const)
  useKeys(Object.fromEntries(keys), keysOn)
  if (answers.length === 0) return null
  return (
    <div className={styles['answers']}>
      {answers.map((each, at) => (
        <Button
          key={each}
          type={at === 0 ? 'primary' : 'default'}
          danger={each === 'DECLINE' && !application.isWordOwed}
          onClick={() => say(each)}
        >
          {t(application.isWordOwed ? 'answering.late' : `answering.${each}`)}
        </Button>
      ))}
    </div>
  )
}

/** One applicant: what they sent, what befell it, and what can be answered. */
export const ApplicantPanel = ({ id, keysOn, answer, again }: Props) => {
  const t = useWords()
  const reading = useReading(OpenedApplicantDocument, { id }, { context: answered })
  const reread = () => {
    again()
    reading.again()
  }
  const isSealed = (application: Application) =>
    application.openedAt === null && application.applicant === null
  return (
    <article className={panel['panel']} aria-label={t('applicant.panel')}>
      <Read reading={reading}>
        {({ application }) => (
          <>
            <Head application={application} />
            <Undoing application={application} again={reread} />
            <Said application={application} />
            {isSealed(application) ? (
              <Sealed application={application} keysOn={keysOn} again={again} />
            ) : (
              <>
                <Message application={application} />
                {application.applicant ? (
                  <>
                    <ApplicantFile applicant={application.applicant} />
                    <CvLinks id={application.id} />
                  </>
                ) : null}
                <Calling application={application} />
                <OfApplicant application={application} />
              </>
            )}
            <Befell events={application.history} />
            {isSealed(application) && !application.isWordOwed ? null : (
              <Answers
                application={application}
                keysOn={keysOn}
                say={(each) => answer(each, application, reading.again)}
              />
            )}
          </>
        )}
      </Read>
    </article>
  )
}
