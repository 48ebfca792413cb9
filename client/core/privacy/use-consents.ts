import { useState } from 'react'
import { noticeVersion } from '../../../rules/privacy.ts'
import { useAction } from '../api/use-action.ts'
import { useReading } from '../api/use-reading.ts'
import type { ConsentUse } from '../generated/schema.ts'
import { MyConsentsDocument, SetConsentDocument, type ConsentPartsFragment } from './generated/consents.ts'

/** The viewer's consents, and saying yes or no to a use. */
export const useConsents = () => {
  const { data, ...reading } = useReading(MyConsentsDocument, {}, { policy: 'network-only' })
  const { run, busy, failure } = useAction(SetConsentDocument)
  const [said, setSaid] = useState<readonly ConsentPartsFragment[]>()
  return {
    reading: { ...reading, data: said ?? data?.myConsents },
    busy,
    failure,
    isSaved: said !== undefined && failure === undefined,
    async say(use: ConsentUse, isGiven: boolean) {
      const answer = await run({ input: { use, isGiven, notice: noticeVersion } })
      if (answer.data) setSaid(answer.data.setConsent)
    },
  }
}
