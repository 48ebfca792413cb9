import styles from './list.module.css'
import text from '../text.module.css'

type Place = { from: number; to: number }

/** A text with some of its words marked where they stand; of places that overlap the first counts. */
export const MarkedText = ({ children, places }: { children: string; places: readonly Place[] }) => {
  const ordered = places.toSorted((one, other) => one.from - other.from)
  const parts: { at: number; words: string; isMarked: boolean }[] = []
  let end = 0
  for (const { from, to } of ordered) {
    if (from < end) continue
    parts.push({ at: end, words: children.slice(end, from), isMarked: false })
    parts.push({ at: from, words: children.slice(from, to), isMarked: true })
    end = to
  }
  parts.push({ at: end, words: children.slice(end), isMarked: false })
  return (
    <p className={text['body']}>
      {parts.map(({ at, words, isMarked }) =>
        isMarked ? (
          <mark key={`${at} marked`} className={styles['marked']}>
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </p>
  )
}
