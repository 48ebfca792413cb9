import { useState } from 'react'
import { Link } from 'react-router'
import { useFormat } from '../../../core/format/use-format.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Screen } from '../../../phone/layout/Screen.tsx'
import list from '../../../phone/list/list.module.css'
import { Read } from '../../../phone/list/Read.tsx'
import { Blank } from '../../../phone/notice/Blank.tsx'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { FilterChips } from '../narrow/FilterChips.tsx'
import styles from '../search.module.css'
import { pathOf, wishOf } from '../search-wish.ts'
import { useWords } from '../words.ts'
import { RhythmField } from './RhythmField.tsx'
import { useSaved, useSaving, type Saved } from './use-saved.ts'

type CardProps = { saved: Saved; onRemoved: (saved: Saved) => void }

const SavedCard = ({ saved, onRemoved }: CardProps) => {
  const t = useWords()
  const say = useFormat()
  const { setRhythm, remove, busy, failure } = useSaving()
  const wish = wishOf(saved)
  const { lastToldAt, lastToldCount } = saved
  const removeIt = async () => {
    if (await remove(saved.id)) onRemoved(saved)
  }
  return (
    <article className={list['card']}>
      <h2>
        <Link to={pathOf(wish)}>{saved.words}</Link>
      </h2>
      <FilterChips wish={wish} />
      <p className={list['soft']}>
        {t('saved.savedOn', { day: say.day(saved.createdAt) })} ·{' '}
        {lastToldAt
          ? t('saved.told', { day: say.day(lastToldAt), count: lastToldCount })
          : t('saved.toldNever')}
      </p>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <div className={styles['row']}>
        <RhythmField saved={saved} onChange={(rhythm) => void setRhythm(saved.id, rhythm)} />
        <Button
          look="quiet"
          busy={busy}
          aria-label={t('saved.removeOne', { words: saved.words })}
          onClick={() => void removeIt()}
        >
          {t('saved.remove')}
        </Button>
      </div>
    </article>
  )
}

const Removed = ({ saved, done }: { saved: Saved; done: () => void }) => {
  const t = useWords()
  const { save, busy, failure } = useSaving()
  const undo = async () => {
    if (await save(wishOf(saved), saved.rhythm)) done()
  }
  return (
    <Notice kind="done" title={t('saved.removed', { words: saved.words })}>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <Button busy={busy} onClick={() => void undo()}>
        {t('saved.undo')}
      </Button>
    </Notice>
  )
}

/** The searches that a veteran keeps: opened by a tap, how often each tells, and removed. */
export const SavedSearchesPage = () => {
  const t = useWords()
  const { rows, ...reading } = useSaved()
  const [removed, setRemoved] = useState<Saved | null>(null)
  return (
    <Screen title={t('saved.title')} back="/search">
      <div aria-live="polite">
        {removed && <Removed key={removed.id} saved={removed} done={() => setRemoved(null)} />}
      </div>
      <Read reading={reading}>
        {() =>
          rows.length === 0 ? (
            <Blank title={t('saved.none')} to="/search" action={t('search.title')}>
              {t('saved.noneText')}
            </Blank>
          ) : (
            <ul className={list['list']}>
              {rows.map((saved) => (
                <li key={saved.id}>
                  <SavedCard saved={saved} onRemoved={setRemoved} />
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Screen>
  )
}
