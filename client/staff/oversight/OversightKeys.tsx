import { LineKeys } from '../../desk/lines/LineKeys.tsx'
import { useWords } from '../words.ts'
import { moveKeys, type Move } from './moves.ts'
import type { OversightKind, OversightLine } from './use-oversight.ts'

const movesIn: Readonly<Record<OversightKind, readonly Move[]>> = {
  held: ['pass', 'return', 'takeDown'],
  reported: ['dismiss', 'takeDown'],
  appealed: ['lift', 'uphold'],
  takenDown: ['putUp'],
  open: ['takeDown'],
  paused: [],
  closed: [],
}

type Props = {
  kind: OversightKind
  line: OversightLine | null
  isOn: boolean
  turn: (isOn: boolean) => void
}

/** An employer's posting comes back by its appeal alone. */
const isFor = (move: Move, line: OversightLine | null): boolean =>
  move !== 'putUp' || line?.isImported === true

/** Which keys do what in a list, with the line that is open. */
export const OversightKeys = ({ kind, line, ...rest }: Props) => {
  const t = useWords()
  const keys = movesIn[kind]
    .filter((move) => isFor(move, line))
    .map((move) => [moveKeys[move], t(`oversight.${move}`)] as const)
  return <LineKeys keys={keys} {...rest} />
}
