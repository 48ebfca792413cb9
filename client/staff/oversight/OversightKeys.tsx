import { Checkbox } from 'antd'
import styles from '../queue/queue.module.css'
import { useWords } from '../words.ts'
import { moveKeys, type Move } from './moves.ts'
import type { OversightKind } from './use-oversight.ts'

const movesIn: Readonly<Record<OversightKind, readonly Move[]>> = {
  held: ['pass', 'return', 'takeDown'],
  reported: ['dismiss', 'takeDown'],
  appealed: ['lift', 'uphold'],
}

type Props = { kind: OversightKind; isOn: boolean; turn: (isOn: boolean) => void }

/** Which keys do what in a list. */
export const OversightKeys = ({ kind, isOn, turn }: Props) => {
  const t = useWords()
  return (
    <p className={styles['keys']}>
      <Checkbox checked={isOn} onChange={(event) => turn(event.target.checked)}>
        {t('queue.keys')}
      </Checkbox>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t('queue.keysMove')}
      </span>
      {movesIn[kind].map((move) => (
        <span key={move}>
          <kbd>{moveKeys[move]}</kbd> {t(`oversight.${move}`)}
        </span>
      ))}
    </p>
  )
}
