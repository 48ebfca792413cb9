import { useState } from 'react'
import { Link } from 'react-router'
import { reportRule } from '../../../rules/oversight.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useConcerns } from '../../core/records/use-concerns.ts'
import { useSession } from '../../core/session/session.ts'
import { Button } from '../../phone/action/Button.tsx'
import { Sheet } from '../../phone/action/Sheet.tsx'
import { Choice, Choices } from '../../phone/fields/Choices.tsx'
import { TextArea } from '../../phone/fields/Field.tsx'
import form from '../../phone/fields/form.module.css'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Notice } from '../../phone/notice/Notice.tsx'
import { MyReportDocument, ReportPostingDocument, type OwnReportFragment } from './generated/postings.ts'
import { useWords } from '../words.ts'

type Report = OwnReportFragment

type FormProps = { id: string; before: Report | null; done: (report: Report) => void }

const ReportForm = ({ id, before, done }: FormProps) => {
  const t = useWords()
  const { options } = useConcerns()
  const { run } = useAction(ReportPostingDocument)
  const kept = usePhoneForm({
    rule: () => reportRule,
    start: { concern: before?.concern ?? null, words: before?.words ?? '' },
    draft: `report.${id}`,
  })
  const submit = kept.submit(async ({ concern, words }) => {
    const { data, failure } = await run({ postingId: id, input: { concern, words } })
    if (!data) return failure
    kept.saved()
    done(data.reportPosting)
    return undefined
  })
  const { error, ...concern } = kept.field('concern')
  return (
    <PhoneForm of={kept} submit={submit} send={t('report.send')}>
      <p>{t('report.lead')}</p>
      <Choices id="concern" label={t('report.concern')} error={error}>
        {options.map(({ value, label }) => (
          <Choice key={value} {...concern} id={`concern-${value}`} type="radio" value={value}>
            {label}
          </Choice>
        ))}
      </Choices>
      <TextArea {...kept.field('words')} label={t('report.words')} hint={t('report.wordsHint')} rows={4} />
    </PhoneForm>
  )
}

const Said = ({ report: { state, answer } }: { report: Report }) => {
  const t = useWords()
  if (state === 'WAITING') return <Notice kind="done" title={t('report.waits')} />
  return <Notice kind="look" title={t(`report.${state}`, { answer: answer ?? '' })} />
}

const Reporting = ({ id }: { id: string }) => {
  const t = useWords()
  const { data } = useReading(MyReportDocument, { postingId: id })
  const [made, setMade] = useState<Report | null>(null)
  const [isOpen, setOpen] = useState(false)
  const report = made ?? data?.myReport ?? null
  const done = (sent: Report) => {
    setMade(sent)
    setOpen(false)
  }
  return (
    <section className={form['block']} aria-label={t('report.title')}>
      <div aria-live="polite">{report && <Said report={report} />}</div>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t(report ? 'report.again' : 'report.open')}
      </Button>
      <Sheet open={isOpen} title={t('report.title')} onClose={() => setOpen(false)}>
        <ReportForm id={id} before={report} done={done} />
      </Sheet>
    </section>
  )
}

/** A way to say that a posting is not as it should be; staff go to their desk, where they can take it down. */
export const ReportPosting = ({ id }: { id: string }) => {
  const t = useWords()
  const { viewer } = useSession()
  if (viewer?.role === 'VETERAN') return <Reporting id={id} />
  if (viewer?.role !== 'STAFF') return null
  return (
    <p>
      <Link to={`/staff/postings/${id}`}>{t('report.desk')}</Link>
    </p>
  )
}
