import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useSession } from '../../core/session/session.ts'
import { Button, ButtonLink } from '../../phone/action/Button.tsx'
import list from '../../phone/list/list.module.css'
import { useRecent } from './box/recent.ts'
import { useSaved } from './kept/use-saved.ts'
import styles from './search.module.css'
import { pathOf, wishFor, wishOf } from './search-wish.ts'
import { useWords } from './words.ts'

type LinksProps = { title: string; rows: readonly { id: string; words: string; path: string }[] }

const Links = ({ title, rows }: LinksProps) => {
  const recent = useRecent()
  if (rows.length === 0) return null
  return (
    <section className={styles['kind']}>
      <h2>{title}</h2>
      <ul className={styles['parts']}>
        {rows.map(({ id, words, path }) => (
          <li key={id}>
            <Link className={styles['part']} to={path} onClick={() => recent.note(words)}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const linkOf = (words: string) => ({ id: words, words, path: pathOf(wishFor(words)) })

const Recent = () => {
  const t = useWords()
  const recent = useRecent()
  const [words, setWords] = useState(recent.read)
  const [isCleared, setCleared] = useState(false)
  const clear = () => {
    recent.forget()
    setWords([])
    setCleared(true)
  }
  return (
    <>
      <Links title={t('search.recent')} rows={words.map(linkOf)} />
      {words.length > 0 && (
        <Button look="quiet" className={styles['start'] ?? ''} onClick={clear}>
          {t('search.clearRecent')}
        </Button>
      )}
      <p aria-live="polite" className={list['soft']}>
        {isCleared && t('search.cleared')}
      </p>
    </>
  )
}

/** Whether there is a file is asked for a veteran alone. */
const VeteranWay = lazy(async () => ({ default: (await import('./VeteranWay.tsx')).VeteranWay }))

/** The other way: by what one did in service. */
export const ByService = () => {
  const t = useWords()
  const { viewer } = useSession()
  return (
    <section className={styles['way']}>
      <p>{t('search.byServiceText')}</p>
      {viewer?.role === 'VETERAN' ? (
        <Suspense>
          <VeteranWay />
        </Suspense>
      ) : (
        <ButtonLink to="/profile/service">{t('search.byService')}</ButtonLink>
      )}
    </section>
  )
}

/** What stands before anything was searched for: examples, what was searched before, and what is saved. */
export const Before = () => {
  const t = useWords()
  const { rows } = useSaved()
  const examples = (['one', 'two', 'three'] as const).map((which) => t(`search.example.${which}`))
  return (
    <>
      <Links title={t('search.examples')} rows={examples.map(linkOf)} />
      <Recent />
      <Links
        title={t('search.mySaved')}
        rows={rows.map((row) => ({ id: row.id, words: row.words, path: pathOf(wishOf(row)) }))}
      />
      {rows.length > 0 && <Link to="/searches">{t('saved.manage')}</Link>}
      <ByService />
    </>
  )
}
