import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Provider } from 'urql'
import { createApi } from '../api/client.ts'
import { failureOf } from '../api/failure.ts'
import type { Failure } from '../api/failure.ts'
import { ViewerDocument } from './generated/viewer.ts'
import type { LanguageTag } from '../i18n/catalogues.ts'
import { speak, tagOf } from '../i18n/language.ts'
import { SessionContext } from './session.ts'
import type { Viewer } from './session.ts'

type Known = { readonly viewer: Viewer | null | undefined; readonly failure: Failure | undefined }

/** Asks once who is signed in, and gives every page its API client in the language spoken now. */
export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation()
  const language = i18n.language as LanguageTag
  const [visit, setVisit] = useState(0)
  const [known, setKnown] = useState<Known>({ viewer: undefined, failure: undefined })
  const [asked, setAsked] = useState(0)

  const readAnew = () => setVisit((before) => before + 1)
  const enter = (viewer: Viewer | null) => {
    setKnown({ viewer, failure: undefined })
    readAnew()
    if (viewer) void speak(tagOf(viewer.language))
  }
  const client = useMemo(() => createApi(() => enter(null)), [visit])

  useEffect(() => {
    if (known.viewer !== undefined) return
    void client
      .query(ViewerDocument, {})
      .toPromise()
      .then(({ data, error }) => {
        if (!data) return setKnown({ viewer: undefined, failure: failureOf(error) ?? { kind: 'OFFLINE' } })
        setKnown({ viewer: data.viewer ?? null, failure: undefined })
        if (data.viewer) void speak(tagOf(data.viewer.language))
      })
  }, [asked])

  const session = {
    ...known,
    language,
    enter,
    renew: (viewer: Viewer) => setKnown({ viewer, failure: undefined }),
    readAnew,
    askAgain: () => setAsked((before) => before + 1),
  }
  return (
    <SessionContext value={session}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  )
}
