import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import text from '../../desk/text.module.css'
import { useFieldLabel } from '../organisation/use-field-label.ts'
import { useWords } from '../words.ts'
import type { Todo } from './todo.ts'
import styles from './workbench.module.css'

const marks: Readonly<Record<Todo['kind'], MarkKind>> = {
  register: 'look',
  correct: 'refused',
  lapsed: 'refused',
  soonLapsed: 'look',
  pending: 'quiet',
  expired: 'refused',
  expiring: 'look',
  draft: 'quiet',
}

const noGaps = { title: '', day: '', when: '', fields: '', count: 0 }

/** What fills the gaps in a line's words. */
const useGaps = (todo: Todo): typeof noGaps => {
  const t = useWords()
  const format = useFormat()
  const labelOf = useFieldLabel()
  if ('day' in todo) return { ...noGaps, day: format.day(todo.day) }
  if ('fields' in todo) {
    const fields = todo.fields.map(labelOf).join(t('desk:list.comma'))
    return { ...noGaps, fields, count: todo.fields.length }
  }
  if (!('posting' in todo)) return noGaps
  const { title, validUntil } = todo.posting
  if (!validUntil) return { ...noGaps, title }
  return { ...noGaps, title, day: format.day(validUntil), when: format.distance(validUntil) }
}

/** One thing to do, why, and the way to it. */
export const TodoLine = ({ todo, isFirst }: { todo: Todo; isFirst: boolean }) => {
  const t = useWords()
  const gaps = useGaps(todo)
  const { kind } = todo
  const title = t(`workbench.${kind}`, gaps)
  const go = t(`workbench.${kind}Go`)
  return (
    <li>
      <StateMark kind={marks[kind]}>{null}</StateMark>
      <div className={styles['text']}>
        <h3>{title}</h3>
        <p className={text['also']}>{t(`workbench.${kind}Hint`, gaps)}</p>
      </div>
      <ButtonLink
        first={isFirst}
        to={'posting' in todo ? `/employer/postings/${todo.posting.id}` : '/employer/organisation'}
        aria-label={t('desk:list.said', { label: go, text: title })}
      >
        {go}
      </ButtonLink>
    </li>
  )
}
