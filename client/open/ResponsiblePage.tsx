import { Screen } from '../phone/layout/Screen.tsx'
import { MoreAbout } from './MoreAbout.tsx'
import { StationFacts } from './StationFacts.tsx'
import { useWords } from './words.ts'

/** Who runs the installation, who answers for what, and where to turn. */
export const ResponsiblePage = () => {
  const t = useWords()
  return (
    <Screen title={t('responsible.title')} back="/help" lead={<p>{t('responsible.lead')}</p>}>
      <h2>{t('responsible.office')}</h2>
      <StationFacts />
      <h2>{t('responsible.what')}</h2>
      <ul>
        {(['whatOffice', 'whatEmployer', 'whatVeteran'] as const).map((each) => (
          <li key={each}>{t(`responsible.${each}`)}</li>
        ))}
      </ul>
      <h2>{t('responsible.wrong')}</h2>
      <p>{t('responsible.wrongText')}</p>
      <p>{t('responsible.noFee')}</p>
      <MoreAbout />
    </Screen>
  )
}
