import { useFormat } from '../../../core/format/use-format.ts'
import { ButtonLink } from '../../../phone/action/Button.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { everything, writeNarrowing, type Narrowing } from '../../matches/match-filter.ts'
import { useWords } from '../../words.ts'
import type { MyAgreementFragment } from '../generated/agreements.ts'

const matches = (narrowing: Partial<Narrowing>) =>
  `/matches?${writeNarrowing({ ...everything, ...narrowing }).toString()}`

/** After work was left: new work, with the reason for leaving as a proposal. */
export const NextWork = ({ agreement: { endedBecause, wishes } }: { agreement: MyAgreementFragment }) => {
  const t = useWords()
  const format = useFormat()
  const isOver = endedBecause === 'LEFT' || endedBecause === 'NEVER_BEGAN'
  if (!isOver && !wishes) return null
  const { payAbove, areas = [], said } = wishes ?? {}
  const [near] = areas
  return (
    <Notice kind="look" title={t('stay.next')}>
      <p>{said ?? t('stay.none')}</p>
      {wishes && <p>{t('stay.nextLead')}</p>}
      {payAbove && (
        <ButtonLink to={matches({ pay: payAbove })} look="main">
          {t('stay.seePay', { pay: format.pay({ payMin: payAbove, payMax: payAbove }) })}
        </ButtonLink>
      )}
      {near && (
        <ButtonLink to={matches({ area: near.code })} look="main">
          {t('stay.seeArea', { area: near.name })}
        </ButtonLink>
      )}
      <ButtonLink to="/matches">{t('stay.see')}</ButtonLink>
      <ButtonLink to="/profile/wishes" look="quiet">
        {t('stay.wishes')}
      </ButtonLink>
    </Notice>
  )
}
