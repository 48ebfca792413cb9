import { useState } from 'react'
import type { SessionPartsFragment } from '../../core/session/generated/security.ts'
import { useSession } from '../../core/session/session.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { passwordForm, useChangePassword } from '../../core/session/use-password-form.ts'
import { useSessions } from '../../core/session/use-sessions.ts'
import { Button } from '../../phone/action/Button.tsx'
import { PhoneForm } from '../../phone/form/PhoneForm.tsx'
import { usePhoneForm } from '../../phone/form/use-phone-form.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import list from '../../phone/list/list.module.css'
import { Skeleton } from '../../phone/list/ListStates.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { Notice } from '../../phone/notice/Notice.tsx'
import { useWords } from '../words.ts'
import { PhoneNumberForm } from './PhoneNumberForm.tsx'
import { PasswordField } from './PasswordField.tsx'

const PasswordForm = () => {
  const t = useWords()
  const change = useChangePassword()
  const [done, setDone] = useState(false)
  const kept = usePhoneForm({
    ...passwordForm,
    demand: ({ password }): Record<string, string> =>
      password ? {} : { password: t('wrong.required', { field: t('security.password') }) },
  })
  const submit = kept.submit(async (input) => {
    setDone(false)
    const { data, failure } = await change({ input })
    if (data) kept.saved(passwordForm.start)
    setDone(data !== undefined)
    return failure
  })
  return (
    <PhoneForm of={kept} submit={submit} send={t('security.change')}>
      <PasswordField
        {...kept.field('password')}
        label={t('security.password')}
        autoComplete="current-password"
      />
      <PasswordField
        {...kept.field('newPassword')}
        label={t('security.newPassword')}
        hint={t('sign.passwordHint')}
        autoComplete="new-password"
      />
      <div aria-live="polite">
        {done && (
          <Notice kind="done" title={t('security.changed')}>
            {t('security.changedText')}
          </Notice>
        )}
      </div>
    </PhoneForm>
  )
}

type SessionProps = { session: SessionPartsFragment; busy: boolean; end: () => void }

const Session = ({ session, busy, end }: SessionProps) => {
  const t = useWords()
  const format = useFormat()
  return (
    <div className={list['card']}>
      <p className={list['strong']}>{session.device ?? t('security.unknownDevice')}</p>
      <p className={list['soft']}>{t('security.since', { at: format.moment(session.createdAt) })}</p>
      {session.isThisOne ? (
        <p>{t('security.here')}</p>
      ) : (
        <Button look="plain" busy={busy} onClick={end}>
          {t('security.end')}
        </Button>
      )}
    </div>
  )
}

const Sessions = () => {
  const t = useWords()
  const { reading, sessions, failure, busy, end, endOthers } = useSessions()
  const hasOthers = sessions?.some(({ isThisOne }) => !isThisOne)
  return (
    <section>
      <h2>{t('security.sessions')}</h2>
      <p>{t('security.sessionsHint')}</p>
      {reading.failure && <FailurePanel failure={reading.failure} tryAgain={reading.again} />}
      {failure && <FailurePanel failure={failure} reading={false} />}
      {!sessions && !reading.failure && <Skeleton rows={2} />}
      <ul className={list['list']}>
        {sessions?.map((session) => (
          <li key={session.id}>
            <Session session={session} busy={busy} end={() => void end(session.id)} />
          </li>
        ))}
      </ul>
      {hasOthers && (
        <Button look="grave" busy={busy} onClick={() => void endOthers()}>
          {t('security.endOthers')}
        </Button>
      )}
    </section>
  )
}

/** The password, the number, and where one is signed in. */
export const SecurityPage = () => {
  const t = useWords()
  const { viewer } = useSession()
  return (
    <Screen title={t('security.title')} back="/account">
      <section>
        <h2>{t('security.change')}</h2>
        <PasswordForm />
      </section>
      {viewer && <PhoneNumberForm viewer={viewer} />}
      <Sessions />
    </Screen>
  )
}
