import { agreementLooks, isKindSaid } from '../../../core/agreements/looks.ts'
import { useTerms } from '../../../core/agreements/use-terms.ts'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import form from '../../../phone/fields/form.module.css'
import { Facts } from '../../../phone/list/Facts.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { useWords } from '../../words.ts'
import type { MyAgreementFragment } from '../generated/agreements.ts'

type Props = { agreement: MyAgreementFragment; seen: number }

/** What the latest wording says differently from the one that was read last. */
const News = ({ agreement, seen }: Props) => {
  const t = useWords()
  const said = useAgreementWords()
  const changes = useTerms().changesSince(agreement, seen)
  if (changes.length === 0) return null
  return (
    <Notice kind="look" title={t('agreement.news')}>
      <ul>
        {changes.map((change) => (
          <li key={change.label}>{said('agreement.changed', change)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Which side has confirmed the latest wording, and when. */
export const Confirmed = ({
  agreement: { personConfirmedAt, employerConfirmedAt },
}: Pick<Props, 'agreement'>) => {
  const t = useWords()
  const said = useAgreementWords()
  const format = useFormat()
  const on = (at: string | null | undefined) =>
    at ? said('agreement.confirmed', { day: format.day(at) }) : said('agreement.unconfirmed')
  return (
    <section className={form['block']}>
      <h2>{t('agreement.confirmed')}</h2>
      <Facts
        rows={[
          [t('agreement.you'), on(personConfirmedAt)],
          [said('agreement.firm'), on(employerConfirmedAt)],
        ]}
      />
    </section>
  )
}

/** Where it stands, and what is new. */
export const Standing = ({ agreement, seen }: Props) => {
  const t = useWords()
  const said = useAgreementWords()
  const format = useFormat()
  const { state, kind, confirmBy, endedBecause, endedOn } = agreement
  const look = agreementLooks[state]
  return (
    <div aria-live="polite" className={form['block']}>
      <Notice kind={look === 'quiet' ? 'look' : look} title={said(`agreement.state.${state}`)}>
        <p>{endedBecause ? said(`agreement.ending.${endedBecause}`) : t(`agreement.said.${state}`)}</p>
        {isKindSaid(agreement) && <p>{said(`agreement.kindSaid.${kind}`)}</p>}
        {confirmBy && <p>{said('agreement.confirmBy', { day: format.day(confirmBy) })}</p>}
        {endedOn && <p>{said('agreement.endedOn', { day: format.day(endedOn) })}</p>}
      </Notice>
      <News agreement={agreement} seen={seen} />
    </div>
  )
}
