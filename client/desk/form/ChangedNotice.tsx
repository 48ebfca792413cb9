import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useDeskText } from '../words.ts'
import { Banner } from '../panel/Banner.tsx'

type Props = { reason: string; reload: (() => void) | null }

/**
 * Somebody changed the thing meanwhile: what the server says, and the choice to load the newest version. It comes into
 * sight, because the button that met it may be far below.
 */
export const ChangedNotice = ({ reason, reload }: Props) => {
  const t = useDeskText()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1}>
      <Banner
        type="warning"
        title={reason}
        description={reload ? t('act.changedHint') : t('act.kept')}
        action={reload ? <Button onClick={reload}>{t('act.reload')}</Button> : null}
      />
    </div>
  )
}
