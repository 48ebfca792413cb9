import { createContext, use } from 'react'
import type { LanguageTag } from '../i18n/catalogues.ts'
import type { Failure } from '../api/failure.ts'
import type { ViewerPartsFragment } from './generated/viewer.ts'

export type Viewer = ViewerPartsFragment

export type Session = {
  /** undefined while nobody knows yet, null when nobody is signed in. */
  readonly viewer: Viewer | null | undefined
  /** Set when the first question "who am I" could not be asked. */
  readonly failure: Failure | undefined
  /** Raised whenever everything has to be read again; whoever keeps answers begins anew with it. */
  readonly visit: number
  readonly language: LanguageTag
  /** Takes over a viewer who has just signed in, or null after signing out; forgets what the last one read. */
  readonly enter: (viewer: Viewer | null) => void
  /** Keeps a changed account without forgetting anything. */
  readonly renew: (viewer: Viewer) => void
  /** Reads everything on the page again, as after a change of language. */
  readonly readAnew: () => void
  readonly askAgain: () => void
  /** The name of who has signed in meanwhile, in another tab: this page does nothing more for the one it was opened for. */
  readonly otherPerson: string | null
  readonly noteOtherPerson: (name: string) => void
  /** Set while the page asks for the password again; called with whether that worked. */
  readonly settle: ((isSignedIn: boolean) => void) | null
  /** Asks for the password of a session that has ended, on the page as it stands; false when that was declined. */
  readonly signInAgain: () => Promise<boolean>
}

export const SessionContext = createContext<Session | null>(null)

/** Who is here, and in which language. */
export const useSession = (): Session => {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}
