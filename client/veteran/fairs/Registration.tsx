import { useState } from 'react'
import { forgetTicket } from '../../core/device/kept-tickets.ts'
import { isPast } from '../../core/format/dates.ts'
import { useAction } from '../../core/api/use-action.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import button from '../../phone/action/button.module.css'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import form from '../../phone/fields/form.module.css'
import { Notice } from '../../phone/notice/Notice.tsx'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { WithdrawFromFairDocument, type FairWholeFragment } from './generated/fair.ts'
import { useWords } from '../words.ts'

type FairProps = { fair: FairWholeFragment }

const Registered = ({ fair }: FairProps) => {
  const t = useWords()
  const withdraw = useAction(WithdrawFromFairDocument)
  const [asking, setAsking] = useState(false)
  const isOver = isPast(fair.endsAt)
  const giveBack = async () => {
    const { data } = await withdraw.run({ fairId: fair.id })
    if (data) forgetTicket(fair.id)
  }
  return (
    <Notice kind="done" title={t('fair.done')}>
      <p>{t(isOver ? 'fair.overText' : 'fair.doneText')}</p>
      <ButtonLink look="main" to={`/pass/${fair.id}`}>
        {t('fair.pass')}
      </ButtonLink>
      {!isOver && (
        <a
          className={`${button['button']} ${button['plain']}`}
          href={`/fairs/${fair.id}/fair.ics`}
          download="fair.ics"
        >
          {t('fair.calendar')}
        </a>
      )}
      {withdraw.failure && <FailurePanel failure={withdraw.failure} reading={false} />}
      {!isOver &&
        (asking ? (
          <>
            <p>{t('fair.withdrawAsk')}</p>
            <Button look="grave" busy={withdraw.busy} onClick={() => void giveBack()}>
              {t('fair.withdrawYes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('fair.withdrawNo')}</Button>
          </>
        ) : (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('fair.withdraw')}
          </Button>
        ))}
    </Notice>
  )
}

/** How the fair stands with the viewer. */
export const Registration = ({ fair }: FairProps) => {
  const t = useWords()
  const mine = fair.myRegistration?.state
  if (fair.state === 'CANCELLED')
    return (
      <Notice kind="refused" title={t('fair.cancelled')}>
        {fair.cancelReason && (
          <p>
            <OwnWords text={fair.cancelReason} />
          </p>
        )}
      </Notice>
    )
  return (
    <div className={form['block']} aria-live="polite">
      {mine === 'REGISTERED' && <Registered fair={fair} />}
      {mine === 'WITHDRAWN' && (
        <Notice kind="look" title={t('fair.withdrawn')}>
          {fair.registrationOpen && <p>{t('fair.withdrawnText')}</p>}
        </Notice>
      )}
      {mine !== 'REGISTERED' && !fair.registrationOpen && (
        <Notice kind="look" title={t('fair.closed')}>
          {fair.registrationClosedBecause && <p>{fair.registrationClosedBecause}</p>}
        </Notice>
      )}
    </div>
  )
}
