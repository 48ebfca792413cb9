import { Checkbox } from 'antd'
import { useWords } from '../words.ts'
import styles from './lines.module.css'

type Props = {
  /** Each key beside those that move, with what it does. */
  keys: readonly (readonly [key: string, does: string])[]
  isOn: boolean
  turn: (isOn: boolean) => void
}

/** Which keys do what, and the way to switch them off for those whom single keys disturb. */
export const LineKeys = ({ keys, isOn, turn }: Props) => {
  const t = useWords()
  return (
    <p className={styles['keys']}>
      <Checkbox checked={isOn} onChange={(event) => turn(event.target.checked)}>
        {t('lines.keys')}
      </Checkbox>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t('lines.keysMove')}
      </span>
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  )
}
