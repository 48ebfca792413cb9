import { ButtonLink } from '../phone/action/Button.tsx'
import { useWords } from './words.ts'

/** The other pages that anybody may read. */
export const MoreAbout = () => {
  const t = useWords()
  return (
    <nav aria-label={t('help.more')}>
      <ButtonLink to="/help" look="quiet">
        {t('help.title')}
      </ButtonLink>
      <ButtonLink to="/privacy" look="quiet">
        {t('privacy.title')}
      </ButtonLink>
      <ButtonLink to="/accessibility" look="quiet">
        {t('accessible.title')}
      </ButtonLink>
      <ButtonLink to="/responsible" look="quiet">
        {t('responsible.title')}
      </ButtonLink>
    </nav>
  )
}
