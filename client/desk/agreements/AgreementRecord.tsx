import { agreementRefusalNames } from '../../../rules/contract.ts'
import { say } from '../../../rules/text.ts'
import type { AgreementWholeFragment } from '../../core/agreements/generated/agreement.ts'
import { useWords as useAgreementWords } from '../../core/agreements/words.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useSession } from '../../core/session/session.ts'
import { OwnWords } from '../list/OwnWords.tsx'
import { Panel } from '../panel/Panel.tsx'
import text from '../text.module.css'
import { useWords } from '../words.ts'

type Event = AgreementWholeFragment['history'][number]

const Line = ({ event: { act, at, side, by, revision, refusal, words } }: { event: Event }) => {
  const t = useAgreementWords()
  const format = useFormat()
  const { language } = useSession()
  const version = t('agreement.version', { number: revision })
  return (
    <li>
      {t(`agreement.act.${act}`, { who: t(`agreement.side.${side ?? 'nobody'}`) })}{' '}
      <span className={text['also']}>{[format.moment(at), by, version].filter(Boolean).join(' · ')}</span>
      {refusal ? (
        <p>{t('agreement.reason', { reason: say(agreementRefusalNames[refusal], language) })}</p>
      ) : null}
      {words ? (
        <p className={text['body']}>
          <OwnWords>{words}</OwnWords>
        </p>
      ) : null}
    </li>
  )
}

/** All that befell an agreement, the newest first, and whether its chain is whole. */
export const AgreementRecord = ({ agreement }: { agreement: AgreementWholeFragment }) => {
  const t = useWords()
  const said = useAgreementWords()
  const { history, chain, seal } = agreement
  return (
    <Panel title={t('agreements.history')}>
      <ol reversed style={{ listStyle: 'none', padding: 0, display: 'grid', gap: 'var(--space-2)' }}>
        {history.toReversed().map((event) => (
          <Line key={event.at + event.act} event={event} />
        ))}
      </ol>
      <h3>{said('agreement.chain')}</h3>
      <p className={text[chain.isWhole ? 'right' : 'error']}>
        {chain.isWhole
          ? `● ${said('agreement.whole', { count: chain.entries })}`
          : `■ ${said('agreement.broken')}`}
      </p>
      {chain.broken ? <p className={text['whole']}>{chain.broken}</p> : null}
      <p className={`${text['hint']} ${text['whole']}`}>{said('agreement.seal', { seal })}</p>
      <p className={`${text['hint']} ${text['whole']}`}>{said('agreement.hash', { hash: chain.lastHash })}</p>
    </Panel>
  )
}
