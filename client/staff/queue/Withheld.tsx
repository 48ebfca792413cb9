import type { ReactNode } from 'react'
import type { VeteranFileFragment } from '../../core/records/generated/veteran.ts'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'

type Parts = VeteranFileFragment['withheld']

/** What is known of a part of the file, or who keeps it when it is not for this department. */
export const Withheld = ({ parts, field, or }: { parts: Parts; field: string; or: ReactNode }) => {
  const t = useWords()
  const keptBy = parts.find((part) => part.field === field)?.keptBy
  if (!keptBy) return or
  return (
    <span className={text['hint']}>{t('veteran.withheld', { by: t(`veteran.department.${keptBy}`) })}</span>
  )
}
