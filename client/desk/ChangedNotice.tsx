import { Alert, Button } from 'antd'
import { useDeskText } from './desk-text.ts'

type Props = { reason: string; reload: (() => void) | null }

/** Somebody changed the thing meanwhile: what the server says, and the choice to load the newest version. */
export const ChangedNotice = ({ reason, reload }: Props) => {
  const t = useDeskText()
  return (
    <Alert
      type="warning"
      showIcon
      className="desk-alert"
      title={reason}
      description={reload ? t('act.changedHint') : t('act.kept')}
      action={reload ? <Button onClick={reload}>{t('act.reload')}</Button> : null}
    />
  )
}
