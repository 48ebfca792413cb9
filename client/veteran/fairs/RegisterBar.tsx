import { useAction } from '../../core/api/use-action.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import form from '../../phone/fields/form.module.css'
import { useSession } from '../../core/session/session.ts'
import { RegisterForFairDocument, type FairWholeFragment } from './generated/fair.ts'
import { useWords } from '../words.ts'

type FairProps = { fair: FairWholeFragment }

const Register = ({ fair }: FairProps) => {
  const t = useWords()
  const { viewer } = useSession()
  const register = useAction(RegisterForFairDocument)
  if (!viewer)
    return (
      <ButtonLink look="main" to={`/sign-in?back=/fairs/${fair.id}`}>
        {t('fair.registerSignIn')}
      </ButtonLink>
    )
  if (viewer.role !== 'VETERAN') return <p>{t('fair.registerOnly')}</p>
  const take = async () => {
    const { failure } = await register.run({ fairId: fair.id })
    if (!failure) window.scrollTo({ top: 0 })
  }
  return (
    <>
      {register.failure && <FailurePanel failure={register.failure} reading={false} />}
      <Button look="main" busy={register.busy} onClick={() => void take()}>
        {t('fair.register')}
      </Button>
    </>
  )
}

/** The one thing to do about a fair, within the thumb's reach while one reads. */
export const RegisterBar = ({ fair }: FairProps) => {
  if (!fair.registrationOpen || fair.myRegistration?.state === 'REGISTERED') return null
  return (
    <div className={form['reach']}>
      <Register fair={fair} />
    </div>
  )
}
