import { useAction } from '../api/use-action.ts'
import { forgetPerson } from '../device/kept.ts'
import { SignOutDocument } from './generated/signing.ts'

/** Ends the session and leads on; a server out of reach keeps the person signed in. */
export const useSignOut = (to: string) => {
  const { run, busy, failure } = useAction(SignOutDocument)
  const signOut = async () => {
    const { data } = await run({})
    if (!data) return
    forgetPerson()
    // A fresh page, so that nothing the person read stays in memory.
    window.location.assign(to)
  }
  return { signOut: () => void signOut(), busy, failure }
}
