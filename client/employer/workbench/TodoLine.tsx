import { StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import { useFormat } from '../../core/format/use-format.ts'
import { useFieldLabel } from '../organisation/use-field-label.ts'
import type { Todo } from './todo.ts'
import text from '../../desk/text.module.css'
import styles from './workbench.module.css'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { useWords, type Words } from '../words.ts'

type Line = { title: string; hint: string; go: string; to: string; kind: MarkKind; mark: string }

const organisation = '/employer/organisation'

const useLine = (): ((todo: Todo) => Line) => {
  const t = useWords()
  const format = useFormat()
  const labelOf = useFieldLabel()
  const about = (kind: MarkKind, title: string, hint: string, go: string): Line => {
    return { kind, title, hint, go, to: organisation, mark: '' }
  }
  return (todo) => {
    switch (todo.kind) {
      case 'register':
        return about('look', t('workbench.register'), t('workbench.registerHint'), t('workbench.registerGo'))
      case 'correct': {
        const fields = todo.fields.map(labelOf).join(t('desk:list.comma'))
        const hint = t('workbench.correctHint', { count: todo.fields.length, fields })
        return about('refused', t('workbench.correct'), hint, t('workbench.correctGo'))
      }
      case 'lapsed':
        return about('refused', t('workbench.lapsed'), t('workbench.lapsedHint'), t('workbench.lapsedGo'))
      case 'soonLapsed': {
        const title = t('workbench.soonLapsed', { day: format.day(todo.day) })
        return about('look', title, t('workbench.soonLapsedHint'), t('workbench.soonLapsedGo'))
      }
      case 'pending': {
        const hint = t('workbench.pendingHint', { day: format.day(todo.day) })
        return about('quiet', t('workbench.pending'), hint, t('workbench.soonLapsedGo'))
      }
      case 'expired':
      case 'expiring':
      case 'draft':
        return aboutPosting(todo, t, format)
    }
  }
}

const aboutPosting = (
  { kind, posting }: Extract<Todo, { posting: unknown }>,
  t: Words,
  format: ReturnType<typeof useFormat>,
): Line => {
  const { title } = posting
  const validUntil = posting.validUntil ?? ''
  const line = { to: `/employer/postings/${posting.id}`, mark: '' }
  if (kind === 'draft')
    return {
      ...line,
      kind: 'quiet',
      title: t('workbench.draft', { title }),
      hint: t('workbench.draftHint'),
      go: t('workbench.draftGo'),
    }
  const day = format.day(validUntil)
  const go = t('workbench.expiringGo')
  if (kind === 'expired')
    return {
      ...line,
      kind: 'refused',
      title: t('workbench.expired', { title }),
      hint: t('workbench.expiredHint'),
      go,
    }
  const when = format.distance(validUntil)
  return {
    ...line,
    kind: 'look',
    title: t('workbench.expiring', { title, when }),
    hint: t('workbench.expiringHint', { day }),
    go,
  }
}

/** One thing to do, why, and the way to it. */
export const TodoLine = ({ todo, isFirst }: { todo: Todo; isFirst: boolean }) => {
  const t = useWords()
  const words = useLine()(todo)
  return (
    <li>
      <StateMark kind={words.kind}>{null}</StateMark>
      <div className={styles['text']}>
        <h3>{words.title}</h3>
        <p className={text['also']}>{words.hint}</p>
      </div>
      <ButtonLink
        first={isFirst}
        to={words.to}
        aria-label={t('desk:list.said', { label: words.go, text: words.title })}
      >
        {words.go}
      </ButtonLink>
    </li>
  )
}
