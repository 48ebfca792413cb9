import type { AgreementWholeFragment } from '../../core/agreements/generated/agreement.ts'
import { isKindSaid } from '../../core/agreements/looks.ts'
import { useTerms } from '../../core/agreements/use-terms.ts'
import { useWords as useAgreementWords } from '../../core/agreements/words.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Facts } from '../list/Facts.tsx'
import { OwnWords } from '../list/OwnWords.tsx'
import { Banner } from '../panel/Banner.tsx'
import { Panel } from '../panel/Panel.tsx'
import { useWords } from '../words.ts'

type Props = { agreement: AgreementWholeFragment; seen: number }

const Changes = ({ agreement, seen }: Props) => {
  const t = useWords()
  const said = useAgreementWords()
  const changes = useTerms().changesSince(agreement, seen)
  if (changes.length === 0) return null
  return (
    <Banner
      type="warning"
      title={t('agreements.news')}
      description={
        <ul>
          {changes.map((change) => (
            <li key={change.label}>{said('agreement.changed', change)}</li>
          ))}
        </ul>
      }
    />
  )
}

/** What an agreement says, what is new in it, and who has confirmed; while a change waits, what holds until then. */
export const AgreementTerms = ({ agreement, seen }: Props) => {
  const t = useWords()
  const said = useAgreementWords()
  const format = useFormat()
  const { termsSaid } = useTerms()
  const { kind, state, terms, termsInForce, personConfirmedAt, employerConfirmedAt, revision } = agreement
  const on = (at: string | null | undefined) =>
    at ? said('agreement.confirmed', { day: format.day(at) }) : said('agreement.unconfirmed')
  const drawn = (facts: ReturnType<typeof termsSaid>) =>
    facts.map(([label, value]) => [label, <OwnWords key={label}>{value}</OwnWords>] as const)
  return (
    <Panel title={`${said(`agreement.kind.${kind}`)} · ${said('agreement.version', { number: revision })}`}>
      {isKindSaid(agreement) ? <p>{said(`agreement.kindSaid.${kind}`)}</p> : null}
      <Changes agreement={agreement} seen={seen} />
      {terms ? <Facts facts={drawn(termsSaid(terms))} /> : null}
      <h3>{t('agreements.confirmed')}</h3>
      <Facts
        facts={[
          [said('agreement.person'), on(personConfirmedAt)],
          [said('agreement.firm'), on(employerConfirmedAt)],
        ]}
      />
      {state === 'CHANGING' && termsInForce ? (
        <details>
          <summary style={{ minHeight: 'var(--touch)' }}>{t('agreements.inForce')}</summary>
          <Facts facts={drawn(termsSaid(termsInForce))} />
        </details>
      ) : null}
    </Panel>
  )
}
