import { useState } from 'react'
import { useFormat } from '../../core/format/use-format.ts'
import type { ConsentUse } from '../../core/generated/schema.ts'
import type { ConsentPartsFragment } from '../../core/privacy/generated/consents.ts'
import { useConsents } from '../../core/privacy/use-consents.ts'
import { useWords } from '../../core/privacy/words.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import { Sheet } from '../../phone/action/Sheet.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import list from '../../phone/list/list.module.css'
import { Read } from '../../phone/list/Read.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'

type Say = (use: ConsentUse, isGiven: boolean) => void

const marks = { NOT_ASKED: '?', GIVEN: '✓', WITHDRAWN: '✗' } as const

const OneUse = ({ consent, busy, say }: { consent: ConsentPartsFragment; busy: boolean; say: Say }) => {
  const t = useWords()
  const format = useFormat()
  const { use, state, at, notice } = consent
  return (
    <section className={list['card']} aria-labelledby={`use-${use}`}>
      <h2 id={`use-${use}`}>{t(`use.${use}.title`)}</h2>
      <p>{t(`use.${use}.text`)}</p>
      <p className={list['soft']}>{t(`use.${use}.law`)}</p>
      <p className={list['strong']}>
        {marks[state]} {t(`consents.state.${state}`)}
      </p>
      {at && notice && (
        <p className={list['soft']}>{t('consents.since', { at: format.moment(at), notice })}</p>
      )}
      {state !== 'GIVEN' && (
        <Button busy={busy} onClick={() => say(use, true)}>
          {t('consents.give')}
        </Button>
      )}
      {state !== 'WITHDRAWN' && (
        <Button look="plain" busy={busy} onClick={() => say(use, false)}>
          {t(state === 'GIVEN' ? 'consents.withdraw' : 'consents.refuse')}
        </Button>
      )}
    </section>
  )
}

type WithdrawProps = { open: boolean; busy: boolean; yes: () => void; no: () => void }

/** What is deleted with this consent is said before. */
const WithdrawId = ({ open, busy, yes, no }: WithdrawProps) => {
  const t = useWords()
  return (
    <Sheet open={open} title={t('consents.withdraw')} onClose={no}>
      <p>{t('consents.withdrawId')}</p>
      <Button look="grave" busy={busy} onClick={yes}>
        {t('consents.withdrawIdYes')}
      </Button>
      <Button look="plain" onClick={no}>
        {t('consents.keep')}
      </Button>
    </Sheet>
  )
}

/** Each use of personal information, whether the person consents to it, and saying otherwise. */
export const ConsentsPage = () => {
  const t = useWords()
  const { reading, busy, failure, isSaved, say } = useConsents()
  const [isAsking, setAsking] = useState(false)
  return (
    <Screen title={t('consents.title')} back="/account" lead={<p>{t('consents.lead')}</p>}>
      <ButtonLink to="/privacy" look="quiet">
        {t('readNotice')}
      </ButtonLink>
      <div aria-live="polite">
        {failure && <FailurePanel failure={failure} reading={false} />}
        {isSaved && <Notice kind="done" title={t('consents.saved')} />}
      </div>
      <Read reading={reading}>
        {(consents) =>
          consents.map((consent) => (
            <OneUse
              key={consent.use}
              consent={consent}
              busy={busy}
              say={(use, isGiven) => {
                if (use === 'RESIDENT_ID' && !isGiven && consent.state === 'GIVEN') setAsking(true)
                else void say(use, isGiven)
              }}
            />
          ))
        }
      </Read>
      <WithdrawId
        open={isAsking}
        busy={busy}
        yes={() => void say('RESIDENT_ID', false).then(() => setAsking(false))}
        no={() => setAsking(false)}
      />
      <h2>{t('consents.more')}</h2>
      <ButtonLink to="/profile" look="quiet">
        {t('consents.correct')}
      </ButtonLink>
      <ButtonLink to="/account/my-data" look="quiet">
        {t('data.title')}
      </ButtonLink>
      <ButtonLink to="/profile/readings" look="quiet">
        {t('consents.readings')}
      </ButtonLink>
    </Screen>
  )
}
