import { Panel } from '../../desk/panel/Panel.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import type { WhyShownForQuery } from './generated/work.ts'

type Why = WhyShownForQuery['whyShown']
type Condition = Why['conditions'][number]

const kindOf = ({ state, hard }: Condition) =>
  state === 'PASSES' ? 'done' : state === 'UNKNOWN' ? 'quiet' : hard ? 'refused' : 'look'

const Line = ({ condition }: { condition: Condition }) => {
  const t = useWords()
  const { kind, state, hard } = condition
  const word = state === 'FAILS' ? (hard ? 'why.keepsOut' : 'why.putsBehind') : (`why.${state}` as const)
  return (
    <li>
      <StateMark kind={kindOf(condition)}>{t(word)}</StateMark> {t(`why.kinds.${kind}`)}
      {t('why.colon')}
      {condition.text}
    </li>
  )
}

/** Whether a posting is among somebody's matches, at which place, and every fact on which that rests. */
export const WhyFacts = ({ why }: { why: Why }) => {
  const t = useWords()
  const { title, shown, rank, total, fit } = why
  return (
    <>
      <Panel title={title ?? t('why.hidden')}>
        <p>
          <StateMark kind={shown ? 'done' : 'refused'}>
            {shown && rank !== null && rank !== undefined
              ? t('why.at', { rank, total })
              : t('why.out', { total })}
          </StateMark>{' '}
          {t('why.fit', { fit: t(`work.${fit}`) })}
        </p>
        {why.degraded ? <p className={text['also']}>{t('why.degraded')}</p> : null}
        <ul>
          {why.conditions.map((condition) => (
            <Line key={condition.kind + condition.text} condition={condition} />
          ))}
        </ul>
      </Panel>
      <Panel title={t('why.order')}>
        <p className={text['also']}>{t('why.asPerson')}</p>
        <ul>
          {why.reasons.map(({ kind, state, text: said }) => (
            <li key={kind + said}>
              {t(`why.reason.${state}`)}
              {t('why.colon')}
              {said}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
