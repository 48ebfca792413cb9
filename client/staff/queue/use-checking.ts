import { useState } from 'react'
import { useAddress } from '../../core/list/use-address.ts'
import { useMedia } from '../../desk/shell/use-media.ts'
import { ends, isOver, named, neighbour, stepped, type QueueKind, type QueueLine } from './queue.ts'
import { useDecision, type Checked } from './use-decision.tsx'
import { useKeys } from './use-keys.ts'
import type { Queue } from './use-queue.ts'

type Ahead = Pick<Queue, 'data' | 'busy' | 'trail'> & { line: QueueLine | null }

/** A step in the queue, over the border of a page where there is one. */
const useSteps =
  ({ data: page, busy, trail, line }: Ahead, select: (id: string | null) => void) =>
  (by: 1 | -1) => {
    const lines = page?.nodes ?? []
    const id = line?.id ?? null
    const { hasNextPage, endCursor } = page?.pageInfo ?? { hasNextPage: false }
    if (busy && line === null) return
    if (!isOver(lines, id, by)) return select(stepped(lines, id, by))
    if (by === 1 && hasNextPage && endCursor) trail.next(endCursor, { id: ends.first })
    if (by === -1 && trail.page > 1) trail.previous({ id: ends.last })
  }

/** The line that is open: the one that the address names, else the first. */
const useOpenLine = ({ data, busy }: Queue, isNarrow: boolean): QueueLine | null => {
  const { params } = useAddress()
  const lines = data?.nodes ?? []
  const asked = params.get('id')
  // The page that the step led to is on its way: the old one's lines are not meant.
  if (busy && (asked === ends.first || asked === ends.last)) return null
  return named(lines, asked) ?? (isNarrow ? null : (lines[0] ?? null))
}

/** Which line is open and what is decided of it; the keys do both. */
export const useChecking = (kind: QueueKind, queue: Queue, again: () => void) => {
  const { put } = useAddress()
  const select = (id: string | null) => put({ id })
  const [keysOn, turnKeys] = useState(true)
  const [subject, opened] = useState<Checked | null>(null)
  const [returning, setReturning] = useState<Checked | null>(null)
  const isNarrow = useMedia('(max-width: 1023px)')
  const lines = queue.data?.nodes
  const line = useOpenLine(queue, isNarrow)
  const { verify, giveBack, busy } = useDecision(kind, (id) => {
    select(neighbour(lines ?? [], id))
    again()
  })
  const step = useSteps({ ...queue, line }, select)
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
