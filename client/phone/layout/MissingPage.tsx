import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../action/Button.tsx'
import { Screen } from './Screen.tsx'

export const MissingPage = () => {
  const { t } = useTranslation()
  return (
    <Screen title={t('state.missingPage')}>
      <p>{t('state.missingPageText')}</p>
      <ButtonLink to="/" look="main">
        {t('state.home')}
      </ButtonLink>
    </Screen>
  )
}
