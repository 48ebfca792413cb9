import { Link } from 'react-router'
import { useSession } from '../../../core/session/session.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { FailurePanel } from '../../../phone/notice/FailurePanel.tsx'
import styles from '../search.module.css'
import { isSameSearch, pathOf, wishOf, type Wish } from '../search-wish.ts'
import { useWords } from '../words.ts'
import { RhythmField } from './RhythmField.tsx'
import { useSaved, useSaving } from './use-saved.ts'

const Keeping = ({ wish }: { wish: Wish }) => {
  const t = useWords()
  const { rows, data } = useSaved()
  const { save, setRhythm, remove, busy, failure } = useSaving()
  const saved = rows.find((row) => isSameSearch(wishOf(row), wish))
  return (
    <section className={styles['keep']} aria-label={t('saved.title')}>
      {failure && <FailurePanel failure={failure} reading={false} />}
      <p aria-live="polite">{saved && `✓ ${t('saved.isSaved')}`}</p>
      {saved && <RhythmField saved={saved} onChange={(rhythm) => void setRhythm(saved.id, rhythm)} />}
      {saved && (
        <Button look="quiet" busy={busy} onClick={() => void remove(saved.id)}>
          {t('saved.remove')}
        </Button>
      )}
      {data && !saved && (
        <Button busy={busy} onClick={() => void save(wish)}>
          {t('saved.save')}
        </Button>
      )}
      {rows.length > 0 && <Link to="/searches">{t('saved.manage')}</Link>}
    </section>
  )
}

/** Keeps what is searched for, with what is new told at the person's rhythm; a stranger is led to sign in and back. */
export const SaveSearch = ({ wish }: { wish: Wish }) => {
  const t = useWords()
  const { viewer } = useSession()
  if (viewer?.role === 'VETERAN') return <Keeping wish={wish} />
  if (viewer !== null) return null
  return (
    <p className={styles['keep']}>
      <Link to={`/sign-in?back=${encodeURIComponent(pathOf(wish))}`}>{t('saved.signIn')}</Link>
    </p>
  )
}
