import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useReading } from '../../../core/api/use-reading.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { useWords } from '../../words.ts'
import { useBack } from '../back.ts'
import { OfficeSignInDocument } from './generated/office.ts'

const reasons = ['AWAY', 'OVER', 'UNKNOWN', 'ONE_FACTOR', 'TAKEN'] as const

/** Why the sign-in of the office let nobody in, when it has just been tried. */
export const OfficeRefused = () => {
  const t = useWords()
  const [params] = useSearchParams()
  const reason = reasons.find((each) => each === params.get('office'))
  return reason ? (
    <Notice kind="refused" title={t('office.refused')} alert>
      <p>{t(`office.${reason}`)}</p>
    </Notice>
  ) : null
}

/** For staff of an office that has a sign-in of its own; nothing where there is none. */
export const OfficeSignIn = () => {
  const t = useWords()
  const { i18n } = useTranslation()
  const { rest } = useBack()
  const { data } = useReading(OfficeSignInDocument, {})
  const name = data?.officeSignIn?.[i18n.language === 'en' ? 'en' : 'zh']
  return name ? (
    <Button look="quiet" onClick={() => window.location.assign(`/office/sign-in${rest}`)}>
      {t('office.signIn', { name })}
    </Button>
  ) : null
}
