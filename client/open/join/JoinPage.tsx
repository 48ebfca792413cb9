import { useLocation, useNavigate } from 'react-router'
import { useAction } from '../../core/api/use-action.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useSession } from '../../core/session/session.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import { useWords } from '../words.ts'
import { AcceptInvitationDocument, InvitationDocument } from './generated/join.ts'

const Accepting = ({ token }: { token: string }) => {
  const t = useWords()
  const navigate = useNavigate()
  const { run, busy, failure } = useAction(AcceptInvitationDocument)
  const accept = async () => {
    const { data } = await run({ token })
    if (data) await navigate('/employer', { replace: true })
  }
  return (
    <>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <Button look="main" busy={busy} onClick={() => void accept()}>
        {t('join.accept')}
      </Button>
    </>
  )
}

/** What whoever reads it can do: join, or come in first. */
const Way = ({ token }: { token: string }) => {
  const t = useWords()
  const { viewer } = useSession()
  if (viewer?.role === 'EMPLOYER') return <Accepting token={token} />
  if (viewer) return <p>{t('join.otherRole')}</p>
  const back = encodeURIComponent(`/join#${token}`)
  return (
    <>
      <ButtonLink to={`/sign-up?role=employer&back=${back}`} look="main">
        {t('join.signUp')}
      </ButtonLink>
      <ButtonLink to={`/sign-in?back=${back}`} look="quiet">
        {t('join.signIn')}
      </ButtonLink>
    </>
  )
}

const Invited = ({ token }: { token: string }) => {
  const t = useWords()
  const format = useFormat()
  const { data, failure } = useReading(InvitationDocument, { token }, { policy: 'network-only' })
  if (failure) return <FailurePanel failure={failure} />
  if (!data) return null
  const { firm, invitedBy, expiresAt, phoneTail } = data.invitation
  return (
    <>
      <p>{t('join.asks', { by: invitedBy, firm })}</p>
      <p>{t('join.until', { at: format.moment(expiresAt) })}</p>
      {phoneTail && <p>{t('join.onlyTail', { tail: phoneTail })}</p>}
      <Way token={token} />
    </>
  )
}

/** Opened by a link that a colleague sent; the token stands where no server and no log sees it. */
export const JoinPage = () => {
  const t = useWords()
  const { hash } = useLocation()
  const token = hash.slice(1)
  return (
    <Screen title={t('join.title')} back="/">
      {token ? <Invited token={token} /> : <p>{t('join.noLink')}</p>}
    </Screen>
  )
}
