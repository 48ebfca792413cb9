import { Button } from 'antd'
import { Banner } from '../../panel/Banner.tsx'
import { useWords } from '../../words.ts'

/** Codes that are told this once: they are to be written down before the page goes on. */
export const RecoveryCodes = ({ codes, done }: { codes: readonly string[]; done: () => void }) => {
  const t = useWords()
  return (
    <>
      <Banner type="warning" title={t('second.codesTitle')} description={t('second.codesHint')} />
      <ul aria-label={t('second.codes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={done}>
        {t('second.codesKept')}
      </Button>
    </>
  )
}
