import { useWords } from '../../words.ts'
import type { Group, Item, Verdict } from './answers.ts'
import styles from '../profile.module.css'

const titles = {
  SKILL: 'suggestions.skills',
  CERTIFICATE: 'suggestions.certificates',
  OCCUPATION: 'suggestions.occupations',
  PROPOSAL: 'suggestions.proposals',
  LIMIT: 'suggestions.limits',
} as const
const hints = { PROPOSAL: 'suggestions.proposalsHint', LIMIT: 'suggestions.limitsHint' } as const

type SuggestionListProps = {
  group: Group
  items: readonly Item[]
  answerOf: (item: Item) => Verdict | null
  onAnswer: (item: Item, verdict: Verdict) => void
}

const isProposal = ({ group }: Pick<Item, 'group'>) => group === 'PROPOSAL' || group === 'LIMIT'

/** What stands within other words of the same row is not said twice. */
const longest = (words: readonly string[]) =>
  words.filter((word) => !words.some((other) => other !== word && other.includes(word)))

type SuggestionProps = { item: Item; answer: Verdict | null; onAnswer: (verdict: Verdict) => void }

const Suggestion = ({ item, answer, onAnswer }: SuggestionProps) => {
  const t = useWords()
  const why = item.own
    ? t('suggestions.added')
    : item.words.length === 0
      ? t('suggestions.fromPost')
      : t('suggestions.because', { words: longest(item.words).join('”“') })
  const verdict = (value: Verdict) => (
    <label className={styles['verdict']}>
      <input
        type="radio"
        name={`answer-${item.key}`}
        checked={answer === value}
        onChange={() => onAnswer(value)}
      />
      <span aria-hidden="true">{value === 'CONFIRMED' ? '✓' : '✗'}</span>{' '}
      {t(value === 'CONFIRMED' ? 'shared:action.yes' : 'shared:action.no')}
    </label>
  )
  return (
    <li>
      <fieldset className={styles['suggestion']}>
        <legend className="unseen">
          {t(isProposal(item) ? 'suggestions.proposed' : 'suggestions.question', { name: item.name })}
        </legend>
        <div>
          <p className={styles['name']}>{item.name}</p>
          <p className={styles['why']}>{why}</p>
        </div>
        <div className={styles['verdicts']}>
          {verdict('CONFIRMED')}
          {verdict('REJECTED')}
        </div>
      </fieldset>
    </li>
  )
}

/** Suggestions of one kind, each with the person's words that led to it, and yes or no. */
export const SuggestionList = ({ group, items, answerOf, onAnswer }: SuggestionListProps) => {
  const t = useWords()
  if (items.length === 0) return null
  return (
    <section className={styles['group']}>
      <h2>{t(titles[group])}</h2>
      {(group === 'PROPOSAL' || group === 'LIMIT') && <p className={styles['why']}>{t(hints[group])}</p>}
      <ul className={styles['list']}>
        {items.map((item) => (
          <Suggestion
            key={item.key}
            item={item}
            answer={answerOf(item)}
            onAnswer={(verdict) => onAnswer(item, verdict)}
          />
        ))}
      </ul>
    </section>
  )
}
