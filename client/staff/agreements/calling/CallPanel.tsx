import { Button } from 'antd'
import { useState } from 'react'
import { useFollowUp } from '../../../core/agreements/use-follow-up.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { phoneText } from '../../../core/format/phone.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { OwnWords } from '../../../desk/list/OwnWords.tsx'
import panel from '../../../desk/panel/panel.module.css'
import { Refused } from '../../../desk/panel/Refused.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import {
  OpenFollowUpDocument,
  RecordFollowUpCallDocument,
  type FollowUpOnCallListFragment,
  type OpenFollowUpMutation,
} from '../generated/agreements.ts'
import { CallDialog } from './CallDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'

type Side = 'VETERAN' | 'EMPLOYER'
type Contact = OpenFollowUpMutation['openFollowUp']
type Props = {
  followUp: FollowUpOnCallListFragment
  /** It waits no more. */
  done: (id: string) => void
  again: () => void
}

const Said = ({ followUp }: Pick<Props, 'followUp'>) => {
  const t = useWords()
  const said = useFollowUp().saidIn(followUp)
  return (
    <>
      <h3>{t('calls.said')}</h3>
      {said.length === 0 ? <p>{t('calls.nobody')}</p> : null}
      {said.map((each) => (
        <p key={each} className={text['body']}>
          {each}
        </p>
      ))}
    </>
  )
}

type LineProps = Props & { side: Side; name: string; phone: string | null | undefined }

/** One side's number, and what came of calling it. */
const Calling = ({ followUp, side, name, phone, done, again }: LineProps) => {
  const t = useWords()
  const [isReached, setReached] = useState(false)
  const { run, busy, failure } = useAction(RecordFollowUpCallDocument)
  const who = t(side === 'VETERAN' ? 'calls.person' : 'calls.firm')
  const { id } = followUp
  const miss = async () => {
    const { data } = await run({ id, input: { isReached: false, side } }, t('calls.noted'))
    if (data) again()
  }
  return (
    <>
      <h3>
        {who} · {name}
      </h3>
      <p className={text['large']}>
        {phone ? <a href={`tel:${phone}`}>{phoneText(phone)}</a> : t('calls.noPhone')}
      </p>
      <Refused failure={failure} />
      <p className={panel['row']}>
        <Button type="primary" aria-label={t('calls.reachedOf', { who })} onClick={() => setReached(true)}>
          {t('calls.reached')}
        </Button>
        <Button aria-label={t('calls.inVainOf', { who })} loading={busy} onClick={() => void miss()}>
          {t('calls.inVain')}
        </Button>
      </p>
      {isReached ? (
        <CallDialog followUp={followUp} side={side} done={done} close={() => setReached(false)} />
      ) : null}
    </>
  )
}

const Numbers = ({ contact, ...props }: Props & { contact: Contact }) => (
  <>
    <Calling {...props} side="VETERAN" name={contact.veteranName} phone={contact.phone} />
    <Calling
      {...props}
      side="EMPLOYER"
      name={contact.employerContactName ?? props.followUp.agreement.employerName}
      phone={contact.employerPhone}
    />
  </>
)

/** One follow-up: what was said, whom to call, and what came of it. */
export const CallPanel = (props: Props) => {
  const t = useWords()
  const format = useFormat()
  const { followUp, done } = props
  const [contact, setContact] = useState<Contact | null>(null)
  const [isDeciding, setDeciding] = useState(false)
  const { run, busy, failure } = useAction(OpenFollowUpDocument)
  const { id, agreement, afterDays, dueOn, state } = followUp
  const open = async () => {
    const { data } = await run({ id })
    if (data) setContact(data.openFollowUp)
  }
  return (
    <article className={panel['panel']} aria-label={t('calls.panel')}>
      <h2>{agreement.veteranName}</h2>
      <p className={text['also']}>
        <OwnWords>
          {t('calls.about', { firm: agreement.employerName, title: agreement.terms?.title ?? '' })}
        </OwnWords>
      </p>
      <p className={text['also']}>{t('calls.after', { days: afterDays, day: format.day(dueOn) })}</p>
      <Said followUp={followUp} />
      <Refused failure={failure} />
      {contact ? (
        <Numbers {...props} contact={contact} />
      ) : (
        <>
          <p>▲ {t('calls.openHint')}</p>
          <Button type="primary" loading={busy} onClick={() => void open()}>
            {t('calls.open')}
          </Button>
        </>
      )}
      {state === 'TO_DECIDE' ? (
        <p style={{ marginTop: 'var(--space-3)' }}>
          <Button onClick={() => setDeciding(true)}>{t('calls.decide')}</Button>
        </p>
      ) : null}
      {isDeciding ? <DecideDialog followUp={followUp} done={done} close={() => setDeciding(false)} /> : null}
      <p style={{ marginTop: 'var(--space-3)' }}>
        <ButtonLink to={`/staff/agreements/${agreement.id}`}>{t('calls.see')}</ButtonLink>
      </p>
    </article>
  )
}
