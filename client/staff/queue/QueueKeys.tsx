import { Checkbox } from 'antd'
import { useStaffText } from '../words.ts'
import styles from './queue.module.css'

type Props = { isOn: boolean; turn: (isOn: boolean) => void }

/** Which keys do what, and the way to switch them off for those whom single keys disturb. */
export const QueueKeys = ({ isOn, turn }: Props) => {
  const t = useStaffText()
  return (
    <p className={styles['keys']}>
      <Checkbox checked={isOn} onChange={(event) => turn(event.target.checked)}>
        {t('queue.keys')}
      </Checkbox>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t('queue.keysMove')}
      </span>
      <span>
        <kbd>O</kbd> {t('queue.keysOpen')}
      </span>
      <span>
        <kbd>V</kbd> {t('queue.keysVerify')}
      </span>
      <span>
        <kbd>R</kbd> {t('queue.keysReturn')}
      </span>
    </p>
  )
}
