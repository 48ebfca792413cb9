import { ButtonLink } from '../../shared/kit/Button.tsx'
import { Screen } from '../../shared/kit/Screen.tsx'
import { useFrontWords } from '../words.ts'

export const MissingPage = () => {
  const t = useFrontWords()
  return (
    <Screen title={t('shared:state.missingPage')}>
      <p>{t('shared:state.missingPageText')}</p>
      <ButtonLink to="/" look="main">
        {t('shared:state.home')}
      </ButtonLink>
    </Screen>
  )
}
