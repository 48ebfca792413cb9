import { useTranslation } from 'react-i18next'
import type { Failure } from '../../core/api/failure.ts'
import { Button } from '../action/Button.tsx'
import { FailurePanel } from '../notice/FailurePanel.tsx'
import styles from './list.module.css'

/** Grey shapes where cards will be. */
export const Skeleton = ({ rows = 3 }: { rows?: number }) => {
  const { t } = useTranslation()
  return (
    <output className={styles['list']} aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, at) => (
        <span className={styles['bone']} key={at}>
          <span />
          <span />
          <span />
        </span>
      ))}
    </output>
  )
}

type MoreProps = {
  more: { busy: boolean; possible: boolean; failure: Failure | undefined; load: () => Promise<void> }
}

/** The end of a list that has more; what is shown stays when the next page fails. */
export const LoadMore = ({ more }: MoreProps) => {
  const { t } = useTranslation()
  const load = () => void more.load()
  if (more.failure) return <FailurePanel failure={more.failure} tryAgain={load} />
  if (!more.possible) return null
  return (
    <Button busy={more.busy} onClick={load}>
      {t('action.more')}
    </Button>
  )
}
