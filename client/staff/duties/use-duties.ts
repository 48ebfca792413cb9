import { useState } from 'react'
import { useReading } from '../../core/api/use-reading.ts'
import { DutiesDocument, type DutiesQuery } from './generated/duties.ts'

export type Duty = NonNullable<DutiesQuery['viewer']>['duties'][number]

/** What the viewer owes before the desk opens, as it was when the desk was come to, without what was done since. */
export const useDuties = () => {
  const reading = useReading(DutiesDocument, {}, { policy: 'network-only' })
  const [done, setDone] = useState<readonly Duty[]>([])
  const [first, setFirst] = useState<readonly Duty[]>()
  const duties = reading.data?.viewer?.duties
  if (duties && !first) setFirst(duties)
  return {
    reading,
    managesStaff: reading.data?.viewer?.managesStaff ?? false,
    duties: first?.filter((duty) => !done.includes(duty)),
    did: (duty: Duty) => setDone((before) => [...before, duty]),
  }
}
