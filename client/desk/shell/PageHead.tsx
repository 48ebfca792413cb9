import { useEffect, type ReactNode } from 'react'
import { useDeskText } from '../words.ts'

type Props = { title: string; lead?: ReactNode; children?: ReactNode }

/** The page's heading with its actions at the right; names the browser's tab. */
export const PageHead = ({ title, lead, children }: Props) => {
  const t = useDeskText()
  useEffect(() => {
    document.title = `${title} · ${t('shell.product')}`
  }, [title, t])
  return (
    <header className="desk-head">
      <div>
        <h1>{title}</h1>
        {lead ? <p className="desk-lead">{lead}</p> : null}
      </div>
      {children ? <div className="desk-head-actions">{children}</div> : null}
    </header>
  )
}
