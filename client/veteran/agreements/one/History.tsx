import { agreementRefusalNames } from '../../../../rules/contract.ts'
import { say } from '../../../../rules/text.ts'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { useSession } from '../../../core/session/session.ts'
import form from '../../../phone/fields/form.module.css'
import list from '../../../phone/list/list.module.css'
import { OwnWords } from '../../../phone/list/OwnWords.tsx'
import { useWords } from '../../words.ts'
import type { MyAgreementFragment } from '../generated/agreements.ts'

type Event = MyAgreementFragment['history'][number]

const Line = ({ event: { act, at, side, revision, refusal, words } }: { event: Event }) => {
  const t = useAgreementWords()
  const format = useFormat()
  const { language } = useSession()
  return (
    <li>
      <p>{t(`agreement.act.${act}`, { who: t(`agreement.side.${side ?? 'nobody'}`) })}</p>
      {refusal && <p>{t('agreement.reason', { reason: say(agreementRefusalNames[refusal], language) })}</p>}
      {words && (
        <p className={list['text']}>
          <OwnWords text={words} />
        </p>
      )}
      <p className={list['soft']}>
        {format.moment(at)} · {t('agreement.version', { number: revision })}
      </p>
    </li>
  )
}

/** All that befell an agreement, the newest first, and that nobody has altered it. */
export const History = ({ agreement: { history, chain, seal } }: { agreement: MyAgreementFragment }) => {
  const t = useWords()
  const said = useAgreementWords()
  return (
    <section className={form['block']}>
      <h2>{t('agreement.history')}</h2>
      <ol className={list['list']} reversed style={{ listStyle: 'none' }}>
        {history.toReversed().map((event) => (
          <Line key={event.at + event.act} event={event} />
        ))}
      </ol>
      <details className={form['why']}>
        <summary>{said('agreement.chain')}</summary>
        <p>{chain.isWhole ? said('agreement.whole', { count: chain.entries }) : said('agreement.broken')}</p>
        <p style={{ overflowWrap: 'anywhere' }}>{said('agreement.seal', { seal })}</p>
        <p style={{ overflowWrap: 'anywhere' }}>{said('agreement.hash', { hash: chain.lastHash })}</p>
      </details>
    </section>
  )
}
