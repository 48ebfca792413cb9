import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useReading } from '../api/use-reading.ts'
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  MySessionsDocument,
  type SessionPartsFragment,
} from './generated/security.ts'

/** Where the viewer is signed in, and signing out there. */
export const useSessions = () => {
  const reading = useReading(MySessionsDocument, {}, { policy: 'network-only' })
  const one = useAction(EndSessionDocument)
  const others = useAction(EndOtherSessionsDocument)
  const [left, setLeft] = useState<readonly SessionPartsFragment[]>()
  return {
    reading,
    sessions: left ?? reading.data?.mySessions,
    failure: one.failure ?? others.failure,
    busy: one.busy || others.busy,
    async end(id: string) {
      const { data } = await one.run({ id })
      if (data) setLeft(data.endSession)
    },
    async endOthers(done?: string) {
      const { data } = await others.run({}, done)
      if (data) setLeft(data.endOtherSessions)
    },
  }
}
