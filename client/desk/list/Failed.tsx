import { Button } from 'antd'
import { useLocation } from 'react-router'
import type { Failure } from '../../core/api/failure.ts'
import { wayOn } from '../../core/api/way-on.ts'
import { ButtonLink } from '../action/ButtonLink.tsx'
import { Banner } from '../panel/Banner.tsx'
import { useFailureText } from '../shell/use-failure-text.ts'
import { useWords } from '../words.ts'

type Props = { failure: Failure; again: () => void; kept?: boolean }

/** A reading that failed: why, what is still shown, and the way to try again. */
export const Failed = ({ failure, again, kept = false }: Props) => {
  const t = useWords()
  const text = useFailureText(true)(failure)
  const to = wayOn(failure, useLocation().pathname)
  if (to)
    return (
      <Banner
        type="error"
        title={t('shared:state.notFound')}
        description={text}
        action={<ButtonLink to={to}>{t('shared:state.toList')}</ButtonLink>}
      />
    )
  return (
    <Banner
      type="error"
      title={t('list.failed')}
      description={kept ? `${text} ${t('list.failedKept')}` : text}
      action={<Button onClick={again}>{t('list.again')}</Button>}
    />
  )
}
