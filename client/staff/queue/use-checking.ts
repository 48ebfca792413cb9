import { useState } from 'react'
import type { QueueKind } from './queue.ts'
import { useDecision, type Checked } from './use-decision.tsx'
import { useKeys } from '../../desk/lines/use-keys.ts'
import { useLines } from '../../desk/lines/use-lines.ts'
import type { Queue } from './use-queue.ts'

/** Which line is open and what is decided of it; the keys do both. */
export const useChecking = (kind: QueueKind, queue: Queue, again: () => void) => {
  const [keysOn, turnKeys] = useState(true)
  const [subject, opened] = useState<Checked | null>(null)
  const [returning, setReturning] = useState<Checked | null>(null)
  const { lines, line, select, isNarrow, step, leave } = useLines(queue)
  const { verify, giveBack, busy } = useDecision(kind, (id) => {
    leave(id)
    again()
  })
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      v: () => subject && verify(subject),
      r: () => subject && setReturning(subject),
    },
    keysOn,
  )
  const check = { isBusy: busy, opened, verify, giveBack: setReturning }
  return { lines, line, select, isNarrow, keysOn, turnKeys, check, returning, setReturning, giveBack }
}

export type Checking = ReturnType<typeof useChecking>
