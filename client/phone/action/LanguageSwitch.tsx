import { useTranslation } from 'react-i18next'
import { useLanguageSwitch } from '../../core/session/use-language-switch.ts'
import { Button } from './Button.tsx'

/** One button with the other language's own name; works at once and on every page. */
export const LanguageSwitch = ({ className }: { className?: string }) => {
  const { t } = useTranslation()
  const { other, switchTo } = useLanguageSwitch()
  return (
    <Button
      look="quiet"
      lang={other}
      {...(className ? { className } : {})}
      onClick={() => void switchTo(other)}
    >
      {t('language.other')}
    </Button>
  )
}
