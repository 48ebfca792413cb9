import { useFormat } from '../../core/format/use-format.ts'
import type { MarkKind } from '../../desk/list/StateMark.tsx'
import type { Work } from '../../desk/panel/WorkList.tsx'
import { useFieldLabel } from '../organisation/use-field-label.ts'
import { useWords } from '../words.ts'
import type { Todo } from './todo.ts'

const marks: Readonly<Record<Todo['kind'], MarkKind>> = {
  register: 'look',
  joinRequests: 'look',
  blocked: 'refused',
  wordsOwed: 'refused',
  dueSoon: 'look',
  applicants: 'look',
  toConfirm: 'look',
  followUps: 'look',
  correct: 'refused',
  lapsed: 'refused',
  soonLapsed: 'look',
  renewing: 'quiet',
  pending: 'quiet',
  expired: 'refused',
  expiring: 'look',
  draft: 'quiet',
}

/** Where it is done, when that is not the page of the organisation. */
const pages: Partial<Record<Todo['kind'], string>> = {
  joinRequests: '/employer/organisation/members',
  blocked: '/employer/applicants?status=WORD_OWED',
  wordsOwed: '/employer/applicants?status=WORD_OWED',
  dueSoon: '/employer/applicants',
  applicants: '/employer/applicants',
  toConfirm: '/employer/agreements',
  followUps: '/employer/follow-ups',
}

const noGaps = { title: '', day: '', when: '', fields: '', count: 0, most: 0 }

/** What fills the gaps in a line's words. */
const useGapsOf = () => {
  const t = useWords()
  const format = useFormat()
  const labelOf = useFieldLabel()
  return (todo: Todo): typeof noGaps => {
    if ('most' in todo) return { ...noGaps, count: todo.count, most: todo.most }
    if ('count' in todo) return { ...noGaps, count: todo.count }
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
}

/** Things to do in the words of the desk. */
export const useWorks = (todos: readonly Todo[]): Work[] => {
  const t = useWords()
  const gapsOf = useGapsOf()
  return todos.map((todo) => {
    const gaps = gapsOf(todo)
    const { kind } = todo
    const posting = 'posting' in todo ? todo.posting.id : null
    return {
      key: posting ?? kind,
      mark: marks[kind],
      title: t(`workbench.${kind}`, gaps),
      hint: t(`workbench.${kind}Hint`, gaps),
      go: t(`workbench.${kind}Go`),
      to: posting === null ? (pages[kind] ?? '/employer/organisation') : `/employer/postings/${posting}`,
    }
  })
}
