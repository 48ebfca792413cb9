import { Link } from 'react-router'
import { useSession } from '../../../core/session/session.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Notice } from '../../../phone/notice/Notice.tsx'
import { letGo, putBack, type Wish } from '../search-wish.ts'
import styles from '../search.module.css'
import { type FoundPage, type SearchPart } from '../use-search.ts'
import { useWords } from '../words.ts'

/** What says of itself what it is needs no name before it. */
const named: readonly SearchPart['kind'][] = [
  'WORK',
  'PLACE',
  'PAY',
  'SHIFT',
  'CONTRACT',
  'SKILL',
  'EMPLOYER',
]

/** What a part says: of what it is, and what is wanted or not wanted of it. */
export const usePartText = () => {
  const t = useWords()
  return ({ kind, label, refused }: SearchPart): string =>
    refused || !named.includes(kind)
      ? label
      : t('understood.named', { kind: t(`understood.kind.${kind}`), label })
}

type ChangeProps = { wish: Wish; onChange: (wish: Wish) => void }
type PartsProps = ChangeProps & { parts: readonly SearchPart[] }

const Parts = ({ parts, wish, onChange }: PartsProps) => {
  const t = useWords()
  const textOf = usePartText()
  return (
    <ul className={styles['parts']} aria-label={t('understood.title')}>
      {parts.map((part) => (
        <li key={part.id}>
          <button
            type="button"
            className={styles['part']}
            data-state={part.refused ? 'refused' : undefined}
            aria-label={t('understood.takeOff', { name: textOf(part) })}
            onClick={() => onChange(letGo(wish, [], [part.id]))}
          >
            {part.refused && <span aria-hidden="true">⊘</span>}
            {textOf(part)} <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const TakenOff = ({ parts, wish, onChange }: PartsProps) => {
  const t = useWords()
  const textOf = usePartText()
  if (parts.length === 0) return null
  return (
    <ul className={styles['parts']} aria-label={t('understood.off')}>
      {parts.map((part) => (
        <li key={part.id}>
          <button
            type="button"
            className={`${styles['part']} ${styles['off']}`}
            aria-label={t('understood.putBack', { name: textOf(part) })}
            onClick={() => onChange(putBack(wish, part.id))}
          >
            <span aria-hidden="true">＋</span> <s>{textOf(part)}</s>
          </button>
        </li>
      ))}
    </ul>
  )
}

type Understanding = Pick<FoundPage, 'understood' | 'notUnderstood' | 'unmet' | 'near'>

/** Somebody wants it near, and nobody knows near to what. */
const Nowhere = ({ setNear }: { setNear: () => void }) => {
  const t = useWords()
  const { viewer } = useSession()
  return (
    <Notice kind="look" title={t('understood.nowhere')}>
      <Button onClick={setNear}>{t('understood.setNear')}</Button>
      {viewer?.role === 'VETERAN' && <Link to="/profile/living">{t('shared:section.LIVING')}</Link>}
    </Notice>
  )
}

type UnderstoodProps = ChangeProps & { page: Understanding; setNear: () => void }

/** What was made of the words, as chips that can be taken off and put back, and what was not understood. */
export const Understood = ({ page, wish, onChange, setNear }: UnderstoodProps) => {
  const t = useWords()
  const isOff = ({ id }: SearchPart) => wish.filter.without.includes(id)
  const parts = page.understood.filter((part) => !isOff(part))
  const textOf = usePartText()
  const isNowhere = page.near === null && parts.some(({ kind }) => kind === 'NEARBY')
  return (
    <section className={styles['understood']} aria-label={t('understood.title')}>
      {parts.length > 0 && <p className={styles['label']}>{t('understood.title')}</p>}
      <Parts parts={parts} wish={wish} onChange={onChange} />
      <TakenOff parts={page.understood.filter(isOff)} wish={wish} onChange={onChange} />
      {page.notUnderstood.length > 0 && (
        <p className={styles['not']}>
          <span aria-hidden="true">? </span>
          {t('understood.not', { words: page.notUnderstood.join(' ') })}
        </p>
      )}
      {page.unmet.length > 0 && (
        <p className={styles['not']}>
          {t('understood.unmet', { what: page.unmet.map(textOf).join(t('narrow.list')) })}
        </p>
      )}
      {isNowhere && <Nowhere setNear={setNear} />}
    </section>
  )
}
