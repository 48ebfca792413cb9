import { useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { SignOutDocument } from '../../core/session/generated/viewer.ts'
import { useSession } from '../../core/session/session.ts'

/** Ends the session and leaves the desk; a server out of reach keeps the person signed in. */
export const useSignOut = (): (() => Promise<void>) => {
  const [, signOut] = useMutation(SignOutDocument)
  const { enter } = useSession()
  const navigate = useNavigate()
  return async () => {
    const { data } = await signOut({})
    if (!data) return
    await navigate('/sign-in')
    enter(null)
  }
}
