import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useTrail } from '../../core/list/use-trail.ts'
import { Pager } from '../../desk/list/Pager.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { PostingStandingMark } from '../../desk/postings/PostingStandingMark.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import { FirmPostingsDocument } from './generated/firms.ts'
import { useWords } from '../words.ts'

const size = 20

/** What the organisation has published in the viewer's area, page by page. */
export const FirmPostings = ({ id }: { id: string }) => {
  const t = useWords()
  const format = useFormat()
  const trail = useTrail()
  const reading = useReading(FirmPostingsDocument, { id, first: size, after: trail.after })
  return (
    <Panel title={t('firms.postings')}>
      <p className={text['hint']}>{t('firms.postingsHint')}</p>
      <Read reading={reading} rows={3}>
        {({ employer: { publishedPostings: page } }) =>
          page && page.totalCount > 0 ? (
            <>
              <ul>
                {page.nodes.map((posting) => (
                  <li key={posting.id}>
                    <Link to={`/staff/postings/${posting.id}`}>{posting.title}</Link>{' '}
                    <PostingStandingMark of={posting} />{' '}
                    <span className={text['also']}>
                      {[
                        posting.area?.name,
                        posting.validUntil && t('shared:date.until', { day: format.day(posting.validUntil) }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
              <Pager page={page} trail={trail} size={size} />
            </>
          ) : (
            <p className={text['also']}>{t('firms.noPostings')}</p>
          )
        }
      </Read>
    </Panel>
  )
}
