import { QueueKeys } from '../queue/QueueKeys.tsx'
import { useWords } from '../words.ts'
import { moveKeys, type Move } from './moves.ts'
import type { OversightKind } from './use-oversight.ts'

const movesIn: Readonly<Record<OversightKind, readonly Move[]>> = {
  held: ['pass', 'return', 'takeDown'],
  reported: ['dismiss', 'takeDown'],
  appealed: ['lift', 'uphold'],
  takenDown: ['putUp'],
}

type Props = { kind: OversightKind; isOn: boolean; turn: (isOn: boolean) => void }

/** Which keys do what in a list. */
export const OversightKeys = ({ kind, ...rest }: Props) => {
  const t = useWords()
  const keys = movesIn[kind].map((move) => [moveKeys[move], t(`oversight.${move}`)] as const)
  return <QueueKeys keys={keys} {...rest} />
}
