import { Facts } from '../../desk/list/Facts.tsx'
import { useWords } from '../words.ts'
import { FoundText } from './FoundText.tsx'
import type { OverseenFragment } from './generated/oversight.ts'

const fields = ['title', 'conditions', 'content', 'place'] as const

/** The texts of a posting, with the words marked that the rules find. */
export const PostingTexts = ({ posting }: { posting: OverseenFragment }) => {
  const t = useWords()
  return (
    <Facts
      facts={fields.map((field) => [
        t(`oversight.${field}`),
        posting[field] ? <FoundText key={field}>{posting[field]}</FoundText> : null,
      ])}
    />
  )
}
