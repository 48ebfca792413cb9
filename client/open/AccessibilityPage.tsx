import { Screen } from '../phone/layout/Screen.tsx'
import { MoreAbout } from './MoreAbout.tsx'
import { StationFacts } from './StationFacts.tsx'
import { useWords } from './words.ts'

const works = ['doneKeyboard', 'doneReader', 'doneLarge', 'doneWords', 'doneSlow'] as const
const gaps = ['gapTables', 'gapChinese', 'gapPdf', 'gapOutside'] as const

/** What everybody can use, what not yet, and whom to tell (the Barrier-Free Environment Law, article 32). */
export const AccessibilityPage = () => {
  const t = useWords()
  return (
    <Screen title={t('accessible.title')} back="/help" lead={<p>{t('accessible.lead')}</p>}>
      <h2>{t('accessible.standard')}</h2>
      <p>{t('accessible.standardText')}</p>
      <h2>{t('accessible.done')}</h2>
      <ul>
        {works.map((each) => (
          <li key={each}>✓ {t(`accessible.${each}`)}</li>
        ))}
      </ul>
      <h2>{t('accessible.gaps')}</h2>
      <ul>
        {gaps.map((each) => (
          <li key={each}>✗ {t(`accessible.${each}`)}</li>
        ))}
      </ul>
      <h2>{t('accessible.tell')}</h2>
      <p>{t('accessible.tellText')}</p>
      <StationFacts />
      <p>{t('accessible.date')}</p>
      <MoreAbout />
    </Screen>
  )
}
