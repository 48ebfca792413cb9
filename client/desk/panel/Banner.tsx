import { Alert, type AlertProps } from 'antd'
import styles from './panel.module.css'

/** What has to be known before the rest of the page is read. */
export const Banner = (props: Pick<AlertProps, 'type' | 'title' | 'description' | 'action'>) => (
  <Alert {...props} showIcon className={styles['alert'] ?? ''} />
)
