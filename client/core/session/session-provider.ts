import { createElement, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Provider } from 'urql'
import { createApi } from '../api/client.ts'
import { failureOf } from '../api/failure.ts'
import { useMade } from '../api/use-made.ts'
import type { LanguageTag } from '../i18n/catalogues.ts'
import { speak, tagOf } from '../i18n/language.ts'
import { keepTicketsOf } from '../device/kept-tickets.ts'
import { ViewerDocument } from './generated/viewer.ts'
import { SessionContext, type Session, type Viewer } from './session.ts'

type Known = Pick<Session, 'viewer' | 'failure'>

const nobodyKnows: Known = { viewer: undefined, failure: undefined }

/** What is asked on the page when its session has ended, or belongs to somebody else by now. */
const useInterruptions = () => {
  const [otherPerson, noteOtherPerson] = useState<string | null>(null)
  const [settle, setSettle] = useState<Session['settle']>(null)
  const asking = useRef<Promise<boolean>>(undefined)
  const signInAgain = useCallback(() => {
    asking.current ??= new Promise<boolean>((resolve) =>
      setSettle(() => (isSignedIn: boolean) => {
        asking.current = undefined
        setSettle(null)
        resolve(isSignedIn)
      }),
    )
    return asking.current
  }, [])
  return { otherPerson, noteOtherPerson, settle, signInAgain }
}

/** Asks once who is signed in, and gives every page its API client in the language spoken now. */
export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation()
  const [visit, setVisit] = useState(0)
  const [known, setKnown] = useState(nobodyKnows)
  const [asked, setAsked] = useState(0)

  const isHere = (viewer: Viewer | null) => {
    keepTicketsOf(viewer?.id ?? null)
    setKnown({ viewer, failure: undefined })
  }
  const readAnew = () => setVisit((before) => before + 1)
  const enter = (viewer: Viewer | null) => {
    isHere(viewer)
    readAnew()
    if (viewer) void speak(tagOf(viewer.language))
  }
  const interruptions = useInterruptions()
  const { noteOtherPerson } = interruptions
  const person = useRef<string>(undefined)
  useEffect(() => void (person.current = known.viewer?.id))
  // An action that nobody is signed in for asks for the password on the page; what is read leads to signing in.
  const client = useMade(visit, () =>
    createApi(({ kind }) => kind === 'query' && enter(null), {
      meantFor: () => person.current,
      onOtherPerson: noteOtherPerson,
    }),
  )

  const isUnknown = known.viewer === undefined
  useEffect(() => {
    if (!isUnknown) return
    void client
      .query(ViewerDocument, {})
      .toPromise()
      .then(({ data, error }) => {
        if (!data) return setKnown({ viewer: undefined, failure: failureOf(error) ?? { kind: 'OFFLINE' } })
        isHere(data.viewer ?? null)
        if (data.viewer) void speak(tagOf(data.viewer.language))
      })
  }, [asked, client, isUnknown])

  useEffect(() => {
    // A page from before signing out comes back whole out of the browser's memory: nobody is known on it any more.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      flushSync(() => {
        setKnown(nobodyKnows)
        readAnew()
      })
    }
    window.addEventListener('pageshow', comeBack)
    return () => window.removeEventListener('pageshow', comeBack)
  }, [])

  const session: Session = {
    ...known,
    ...interruptions,
    visit,
    language: i18n.language as LanguageTag,
    enter,
    renew: (viewer) => setKnown({ viewer, failure: undefined }),
    readAnew,
    askAgain: () => setAsked((before) => before + 1),
  }
  return createElement(
    SessionContext,
    { value: session },
    createElement(Provider, { value: client }, children),
  )
}
