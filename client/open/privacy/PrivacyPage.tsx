import { consentUses, noticeVersion } from '../../../rules/privacy.ts'
import { useWords as useConsentWords } from '../../core/privacy/words.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../phone/action/Button.tsx'
import { Read } from '../../phone/list/Read.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import list from '../../phone/list/list.module.css'
import { MoreAbout } from '../MoreAbout.tsx'
import { StationFacts } from '../StationFacts.tsx'
import { useWords } from '../words.ts'
import { RetentionPeriodsDocument } from './generated/privacy.ts'

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

const daysOfMonth = 30.4

/** How long what is kept, as it stands now and as it is to be. */
const Periods = () => {
  const t = useWords()
  const format = useFormat()
  const reading = useReading(RetentionPeriodsDocument, {})
  const long = (days: number) => t('privacy.months', { months: Math.round(days / daysOfMonth), days })
  return (
    <Read reading={reading}>
      {({ retentionPeriods }) => (
        <ul>
          {retentionPeriods.map(({ subject, name, days, coming }) => (
            <li key={subject}>
              {[
                t('privacy.kept', { name, long: long(days) }),
                ...coming.map((change) =>
                  t('privacy.keptFrom', { day: format.day(change.from), long: long(change.days) }),
                ),
              ].join(t('privacy.then'))}
            </li>
          ))}
        </ul>
      )}
    </Read>
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
      <h2>{t('privacy.keep')}</h2>
      <p>{t('privacy.keepText')}</p>
      <Periods />
      <p>{t('privacy.keepAlways')}</p>
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
