import { applicationParts } from '../../../../rules/application.ts'
import type { ApplicantSeenFragment } from '../../../core/applications/generated/application.ts'
import { usePartNames, usePartTexts } from '../../../core/applications/use-applicant-facts.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { ButtonLink } from '../../../phone/action/Button.tsx'
import { Choice, Choices } from '../../../phone/fields/Choices.tsx'
import { TextArea } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import list from '../../../phone/list/list.module.css'
import { OwnWords } from '../../../phone/list/OwnWords.tsx'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { useWords } from '../../words.ts'
import type { ApplicationPreviewQuery, MyApplicationFragment } from '../generated/applications.ts'
import { CvLinks } from '../CvLinks.tsx'
import { Starters } from './Starters.tsx'
import { useApplying } from './use-applying.ts'

type Preview = ApplicationPreviewQuery['applicationPreview']
type Kept = ReturnType<typeof useApplying>['kept']

const Parts = ({ kept, whole }: { kept: Kept; whole: ApplicantSeenFragment }) => {
  const t = useWords()
  const nameOf = usePartNames()
  const texts = usePartTexts(whole)
  const { error, ...sees } = kept.field('sees')
  const isBare = Object.entries(texts).every(([part, text]) => part === 'NAME' || text === null)
  return (
    <>
      <Choices id="sees" label={t('apply.sees')} hint={t('apply.seesHint')} error={error}>
        {applicationParts.map((part) => (
          <Choice key={part} {...sees} id={`sees-${part}`} type="checkbox" value={part}>
            <b>{nameOf(part)}</b>{' '}
            <span className={list['soft']} style={{ display: 'block' }}>
              {texts[part] === null ? t('apply.nothing') : <OwnWords text={texts[part]} quiet />}
              {part === 'NAME' && <small style={{ display: 'block' }}>{t('apply.nameOff')}</small>}
            </span>
          </Choice>
        ))}
      </Choices>
      {isBare && <ButtonLink to="/profile">{t('apply.fill')}</ButtonLink>}
    </>
  )
}

/** What the employer sees, by when an answer is due, and how to take it back: said before anything is sent. */
const Before = ({ preview: { answerBy, workingDays, isCalendarKnown } }: { preview: Preview }) => {
  const t = useWords()
  const say = useFormat()
  return (
    <section className={form['block']}>
      <h2>{t('apply.before')}</h2>
      <ul style={{ listStyle: 'disc', paddingInlineStart: 'var(--space-5)' }}>
        <li>{t('apply.beforeSees')}</li>
        <li>
          {t('apply.beforeAnswer', { day: say.day(answerBy), count: workingDays })}
          {!isCalendarKnown && ` ${t('apply.calendar')}`}
        </li>
        <li>{t('apply.beforeWithdraw')}</li>
      </ul>
    </section>
  )
}

type Props = {
  postingId: string
  title: string
  preview: Preview
  sent: (application: MyApplicationFragment) => void
  again: () => void
}

/** Words to the employer, what of the file is read, whether one may be called; then it is sent. */
export const ApplyForm = ({ postingId, title, preview, sent, again }: Props) => {
  const t = useWords()
  const { kept, submit, refused } = useApplying({ postingId, sent, again })
  const write = (message: string) => kept.form.setValue('message', message, { shouldDirty: true })
  return (
    <PhoneForm of={kept} submit={submit} send={t('apply.send')}>
      {refused && <FailurePanel failure={refused} reading={false} />}
      <TextArea {...kept.field('message')} label={t('apply.message')} hint={t('apply.messageHint')} />
      <Starters title={title} message={kept.form.watch('message')} write={write} />
      <Parts kept={kept} whole={preview.applicant} />
      <Choices id="calls" label={t('apply.call')} hint={t('apply.callingHint')}>
        <Choice {...kept.form.register('sharesPhone')} id="sharesPhone" type="checkbox">
          {t('apply.calling')}
        </Choice>
      </Choices>
      <CvLinks path={`/cv/mine?sees=${[...kept.form.watch('sees')].join(',')}`} />
      <Before preview={preview} />
    </PhoneForm>
  )
}
