import { useReading } from '../../core/api/use-reading.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import { MarkedText } from '../../desk/list/MarkedText.tsx'
import { Finding } from '../../desk/list/StateMark.tsx'
import { useWords } from '../words.ts'
import { FindWordingDocument, type OverseenFragment } from './generated/oversight.ts'

const fields = ['title', 'conditions', 'content', 'place'] as const

/** The texts of a posting, with the words marked that the rules find. */
export const PostingTexts = ({ posting }: { posting: OverseenFragment }) => {
  const t = useWords()
  const { title, conditions, content, place } = posting
  const { data } = useReading(FindWordingDocument, { title, conditions, content, place })
  const found = (data?.checkWording ?? []).filter(({ severity }) => severity !== 'WARNED')
  return (
    <>
      <Facts
        facts={fields.map((field) => [
          t(`oversight.${field}`),
          posting[field] ? (
            <MarkedText key={field} places={found.filter((each) => each.field === field)}>{posting[field]}</MarkedText>
          ) : null,
        ])}
      />
      <ul aria-label={t('oversight.findings')}>
        {found.map(({ field, words, from, rule, refused }) => (
          <li key={`${field} ${from} ${rule}`}>
            <Finding kind={refused ? 'refused' : 'look'}>{t('oversight.finding', { words, rule })}</Finding>
          </li>
        ))}
      </ul>
    </>
  )
}
