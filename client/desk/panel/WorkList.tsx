import type { ReactNode } from 'react'
import { ButtonLink } from '../action/ButtonLink.tsx'
import { Nothing } from '../list/Nothing.tsx'
import { StateMark, type MarkKind } from '../list/StateMark.tsx'
import text from '../text.module.css'
import { useWords } from '../words.ts'
import styles from './work.module.css'

/** One thing to do: what, why, and the way to it. */
export type Work = {
  readonly key: string
  readonly mark: MarkKind
  readonly title: string
  readonly hint: string
  readonly go: string
  readonly to: string
}

const WorkLine = ({ work, isFirst }: { work: Work; isFirst: boolean }) => {
  const t = useWords()
  const { mark, title, hint, go, to } = work
  return (
    <li>
      <StateMark kind={mark}>{null}</StateMark>
      <div className={styles['text']}>
        <h3>{title}</h3>
        <p className={text['also']}>{hint}</p>
      </div>
      <ButtonLink first={isFirst} to={to} aria-label={t('list.said', { label: go, text: title })}>
        {go}
      </ButtonLink>
    </li>
  )
}

type WorkListProps = { title: string; works: readonly Work[]; none: { title: string; hint: string } }

/** What waits for whoever sits here, most pressing first. */
export const WorkList = ({ title, works, none }: WorkListProps): ReactNode => (
  <section>
    <h2 className="unseen">{title}</h2>
    {works.length === 0 ? (
      <Nothing {...none} />
    ) : (
      <ul className={styles['todo']}>
        {works.map((work, at) => (
          <WorkLine key={work.key} work={work} isFirst={at === 0} />
        ))}
      </ul>
    )}
  </section>
)
