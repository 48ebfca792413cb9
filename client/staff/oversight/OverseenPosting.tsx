import { useCallback } from 'react'
import { useReading } from '../../core/api/use-reading.ts'
import { Read } from '../../desk/list/Read.tsx'
import { useKeys } from '../../desk/lines/use-keys.ts'
import { OverseenPostingDocument, type ReportsOfPostingFragment } from './generated/oversight.ts'
import { moveKeys, movesOf, type Move } from './moves.ts'
import { OverseeingDialogs } from './OverseeingDialogs.tsx'
import { PostingPanel } from './PostingPanel.tsx'
import { useOverseeing, type Overseen } from './use-overseeing.ts'

type Props = {
  id: string
  reports: ReportsOfPostingFragment | null
  keysOn: boolean
  decided: (id: string) => void
}

/** One posting with all that can be decided of it, by button or key. */
export const OverseenPosting = ({ id, reports, keysOn, decided }: Props) => {
  const reading = useReading(OverseenPostingDocument, { id })
  const { again } = reading
  const overseeing = useOverseeing(
    useCallback(
      (which: string) => {
        again()
        decided(which)
      },
      [again, decided],
    ),
  )
  const make = (move: Move, of: Overseen) =>
    move === 'pass' ? overseeing.pass(of) : overseeing.ask({ what: move, of })
  const of = reading.data && { posting: reading.data.posting, reports }
  const keys = of
    ? movesOf(of).map((move) => [moveKeys[move].toLowerCase(), () => void make(move, of)] as const)
    : []
  useKeys(Object.fromEntries(keys), keysOn)
  return (
    <>
      <Read reading={reading} rows={10}>
        {({ posting }) => <PostingPanel of={{ posting, reports }} isBusy={overseeing.busy} make={make} />}
      </Read>
      <OverseeingDialogs overseeing={overseeing} />
    </>
  )
}
