import { useTranslation } from 'react-i18next'
import { Button } from '../action/Button.tsx'
import { Notice } from '../notice/Notice.tsx'

/** What stands where a page failed to load or to draw. */
export const BrokenPage = () => {
  const { t } = useTranslation()
  return (
    <main style={{ padding: 'var(--space-4)', maxWidth: '40rem', margin: '0 auto' }}>
      <Notice kind="refused" title={t('state.brokenPage')} alert>
        <p>{t('state.brokenPageText')}</p>
        <Button onClick={() => location.reload()}>{t('state.reload')}</Button>
      </Notice>
    </main>
  )
}
