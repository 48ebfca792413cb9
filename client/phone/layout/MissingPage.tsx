import { ButtonLink } from '../action/Button.tsx'
import { Screen } from './Screen.tsx'
import { useFrontWords } from '../../veteran/words.ts'

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
