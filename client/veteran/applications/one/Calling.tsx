import { useAction } from '../../../core/api/use-action.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Telephone } from '../../../phone/action/Telephone.tsx'
import form from '../../../phone/fields/form.module.css'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { useWords } from '../../words.ts'
import { AgreeToBeCalledDocument, type MyApplicationFragment } from '../generated/applications.ts'
import { isLiving } from '../state.ts'

type Props = { application: MyApplicationFragment }

const standing = ({ personAgrees, employerAgrees }: MyApplicationFragment['contact']) => {
  if (personAgrees) return employerAgrees ? 'application.callBoth' : 'application.callPerson'
  return employerAgrees ? 'application.callEmployer' : 'application.callNone'
}

/** Whether the two may call each other, and the number once both agree. */
export const Calling = ({ application: { id, state, contact } }: Props) => {
  const t = useWords()
  const { run, busy, failure } = useAction(AgreeToBeCalledDocument)
  const { personAgrees, phone, name } = contact
  if (!isLiving(state) && state !== 'HIRED' && !phone) return null
  return (
    <section className={form['block']}>
      <h2>{t('application.calls')}</h2>
      <div aria-live="polite">
        <p>{t(standing(contact))}</p>
        {phone && (
          <p>
            <Telephone number={phone} />
          </p>
        )}
        {name && <p>{t('application.callName', { name })}</p>}
      </div>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <Button
        look={personAgrees ? 'quiet' : 'plain'}
        busy={busy}
        onClick={() => void run({ id, agrees: !personAgrees })}
      >
        {t(personAgrees ? 'application.agreeNot' : 'application.agree')}
      </Button>
    </section>
  )
}
