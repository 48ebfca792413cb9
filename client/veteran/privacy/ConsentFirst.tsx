import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { noticeVersion } from '../../../rules/privacy.ts'
import { useConsents } from '../../core/privacy/use-consents.ts'
import { useWords } from '../../core/privacy/words.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import form from '../../phone/fields/form.module.css'
import { Read } from '../../phone/list/Read.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'

/** Before sensitive information is asked for: what it is for, and whether the person consents to that. */
export const ConsentFirst = ({ children }: { children: ReactNode }) => {
  const t = useWords()
  const { reading, busy, failure, say } = useConsents()
  return (
    <Read reading={reading}>
      {(consents) =>
        consents.some(({ use, state }) => use === 'RESIDENT_ID' && state === 'GIVEN') ? (
          children
        ) : (
          <section className={form['block']} aria-labelledby="consent-first">
            <h2 id="consent-first">{t('first.title')}</h2>
            <p>{t('use.RESIDENT_ID.text')}</p>
            <p>{t('use.RESIDENT_ID.law')}</p>
            <p>
              <Link to="/privacy">{t('readNotice')}</Link> · {t('version', { version: noticeVersion })}
            </p>
            {failure && <FailurePanel failure={failure} reading={false} />}
            <div className={form['actions']}>
              <Button busy={busy} onClick={() => void say('RESIDENT_ID', true)}>
                {t('consents.give')}
              </Button>
              <ButtonLink to="/profile" look="quiet">
                {t('first.later')}
              </ButtonLink>
            </div>
          </section>
        )
      }
    </Read>
  )
}
