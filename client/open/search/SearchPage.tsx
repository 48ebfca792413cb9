import { useRef } from 'react'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Before, ByService } from './Before.tsx'
import { WordsBox } from './box/WordsBox.tsx'
import { SaveSearch } from './kept/SaveSearch.tsx'
import { Others, type OthersFound } from './found/Others.tsx'
import { Results } from './found/Results.tsx'
import styles from './search.module.css'
import type { Wish } from './search-wish.ts'
import { useOthers, useWish } from './use-search.ts'
import { useWords } from './words.ts'

/** How many of each other kind there are; each leads down to them. */
const Kinds = ({ others }: { others: OthersFound }) => {
  const t = useWords()
  const kinds = [
    ['trainings', others.trainingCount],
    ['fairs', others.fairCount],
    ['employers', others.employerCount],
  ] as const
  const found = kinds.filter(([, count]) => count > 0)
  if (found.length === 0) return null
  return (
    <nav className={styles['kinds']} aria-label={t('found.kinds')}>
      {found.map(([kind, count]) => (
        <a
          key={kind}
          href={`#${kind}`}
          onClick={(event) => {
            event.preventDefault()
            document.getElementById(kind)?.focus()
          }}
        >
          {t('found.some', { kind: t(`found.${kind}`), count })}
        </a>
      ))}
    </nav>
  )
}

type AnswerProps = { wish: Wish; onChange: (wish: Wish) => void }

const Answer = ({ wish, onChange }: AnswerProps) => {
  const others = useOthers(wish.words)
  return (
    <div className={styles['answer']}>
      <div className={styles['main']}>
        {others && <Kinds others={others} />}
        <Results wish={wish} onChange={onChange} />
        <SaveSearch wish={wish} />
      </div>
      <div className={styles['aside']}>
        {others && <Others others={others} />}
        <ByService />
      </div>
    </div>
  )
}

/** One box for everybody: what the words find, each kind under its own heading. All of it is in the address. */
export const SearchPage = () => {
  const t = useWords()
  const { wish, change } = useWish()
  const results = useRef<HTMLElement>(null)
  const title = wish.words ? `${wish.words} · ${t('search.title')}` : t('search.title')
  return (
    <Screen title={title} heading={t('search.title')}>
      <WordsBox wish={wish} arrive={() => results.current?.focus({ preventScroll: true })} />
      <section
        ref={results}
        className={styles['results']}
        tabIndex={-1}
        aria-label={t('found.kinds')}
        data-wide
      >
        {wish.words ? <Answer key={wish.words} wish={wish} onChange={change} /> : <Before />}
      </section>
    </Screen>
  )
}
