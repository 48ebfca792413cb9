import { useState, type SubmitEvent } from 'react'
import { useAction } from '../../core/api/use-action.ts'
import type { Failure } from '../../core/api/failure.ts'
import { useFailureWords } from '../../core/api/failure-words.ts'
import { forgetPerson } from '../../core/device/kept.ts'
import { SignInDocument } from '../../core/session/generated/signing.ts'
import { useSession } from '../../core/session/session.ts'
import { Button } from '../action/Button.tsx'
import { Sheet } from '../action/Sheet.tsx'
import { TextField } from '../fields/Field.tsx'
import form from '../fields/form.module.css'
import { useWords } from './words.ts'

/** Whether the password was right, and the account has a second factor. */
const isSecondAsked = (failure: Failure | undefined): boolean =>
  failure?.kind === 'REFUSED' && failure.fields[0]?.path === 'secondCode'

/** Asks for the password above whatever was being done, which stays as it stands and goes on then. */
const PasswordAgain = ({ settle }: { settle: (isSignedIn: boolean) => void }) => {
  const t = useWords()
  const { viewer } = useSession()
  const { run, busy, failure } = useAction(SignInDocument)
  const wordsOf = useFailureWords()
  const [password, setPassword] = useState('')
  const [secondCode, setSecondCode] = useState<string>()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const { data, failure: refused } = await run({
      input: { phone: viewer?.phone ?? '', password, ...(secondCode ? { secondCode } : {}) },
    })
    if (data) settle(true)
    if (isSecondAsked(refused)) setSecondCode((before) => before ?? '')
  }
  const error = failure?.kind === 'REFUSED' ? (failure.fields[0]?.message ?? failure.message) : undefined
  const said = error ?? (failure && wordsOf(failure).text)
  const isSecond = isSecondAsked(failure)
  return (
    <Sheet open title={t('again.title')} onClose={() => settle(false)}>
      <form className={form['form']} noValidate onSubmit={(event) => void submit(event)}>
        <p>{t('again.text', { name: viewer?.name ?? '' })}</p>
        <TextField
          id="password-again"
          label={t('again.password')}
          error={isSecond ? undefined : said}
          type="password"
          autoComplete="current-password"
          data-focus-first
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        {secondCode !== undefined && (
          <TextField
            id="second-code"
            label={t('again.secondCode')}
            error={isSecond ? said : undefined}
            autoComplete="one-time-code"
            value={secondCode}
            onChange={({ target }) => setSecondCode(target.value)}
          />
        )}
        <Button type="submit" look="main" busy={busy}>
          {t('again.goOn')}
        </Button>
      </form>
    </Sheet>
  )
}

/** Says who is signed in now on a page that was opened for somebody else, and offers to open it anew. */
const OtherPerson = ({ name }: { name: string }) => {
  const t = useWords()
  const { viewer } = useSession()
  const reload = () => {
    forgetPerson()
    window.location.reload()
  }
  return (
    <Sheet open title={t('other.title', { name })} onClose={reload}>
      <div className={form['form']} role="alert">
        <p>{t('other.text', { name, before: viewer?.name ?? '' })}</p>
        <Button look="main" onClick={reload}>
          {t('shared:state.reload')}
        </Button>
      </div>
    </Sheet>
  )
}

/** What has to be settled before the page goes on: whose session it is. */
export const Interruption = () => {
  const { settle, otherPerson } = useSession()
  if (otherPerson) return <OtherPerson name={otherPerson} />
  return settle && <PasswordAgain settle={settle} />
}
