import { Link } from 'react-router'
import { WorkTitle } from '../../../phone/list/WorkTitle.tsx'
import styles from '../search.module.css'
import type { Found } from '../use-search.ts'
import { useWords } from '../words.ts'

/** Near duplicates of a posting, opened when wanted: each leads to its own page. */
export const AlikeFound = ({ postings }: { postings: Found['alike'] }) => {
  const t = useWords()
  return (
    <details className={styles['alike']}>
      <summary>{t('found.alike', { count: postings.length })}</summary>
      <ul>
        {postings.map((posting) => (
          <li key={posting.id}>
            <Link to={`/postings/${posting.id}`}>
              <WorkTitle work={posting} inline />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
