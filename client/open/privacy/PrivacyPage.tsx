import { consentUses, noticeVersion } from '../../../rules/privacy.ts'
import { useWords as useConsentWords } from '../../core/privacy/words.ts'
import { ButtonLink } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import list from '../../phone/list/list.module.css'
import { MoreAbout } from '../MoreAbout.tsx'
import { StationFacts } from '../StationFacts.tsx'
import { useWords } from '../words.ts'

const rights = ['See', 'Correct', 'Withdraw', 'Erase', 'Ask', 'Near'] as const

const Uses = () => {
  const t = useWords()
  const consent = useConsentWords()
  return (
    <>
      <h2>{t('privacy.uses')}</h2>
      <h3>{t('privacy.necessary')}</h3>
      <p>{t('privacy.necessaryText')}</p>
      <h3>{t('privacy.withConsent')}</h3>
      <dl className={list['list']}>
        {consentUses.map((use) => (
          <div key={use}>
            <dt>
              <b>{consent(`use.${use}.title`)}</b>
            </dt>
            <dd>
              {consent(`use.${use}.text`)} {consent(`use.${use}.law`)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Who handles which personal information, for what, how long, and with what rights (PIPL, articles 17 and 30). */
export const PrivacyPage = () => {
  const t = useWords()
  return (
    <Screen title={t('privacy.title')} back="/help" lead={<p>{t('privacy.lead')}</p>}>
      <p>{t('privacy.version', { version: noticeVersion })}</p>
      <h2>{t('privacy.who')}</h2>
      <p>{t('privacy.whoText')}</p>
      <StationFacts />
      <Uses />
      <h2>{t('privacy.staff')}</h2>
      <p>{t('privacy.staffText')}</p>
      <h2>{t('privacy.rights')}</h2>
      <ul>
        {rights.map((each) => (
          <li key={each}>{t(`privacy.right${each}`)}</li>
        ))}
      </ul>
      <ButtonLink to="/account/consents" look="quiet">
        {t('privacy.manage')}
      </ButtonLink>
      <h2>{t('privacy.safe')}</h2>
      <p>{t('privacy.safeText')}</p>
      <MoreAbout />
    </Screen>
  )
}
