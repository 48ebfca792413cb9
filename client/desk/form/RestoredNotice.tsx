import { Button } from 'antd'
import { Banner } from '../panel/Banner.tsx'
import { useDeskText } from '../words.ts'

/** What was entered before the page was closed is back; whoever does not want it begins again. */
export const RestoredNotice = ({ startOver }: { startOver: () => void }) => {
  const t = useDeskText()
  return (
    <Banner
      type="info"
      title={t('act.restored')}
      action={<Button onClick={startOver}>{t('act.startOver')}</Button>}
    />
  )
}
