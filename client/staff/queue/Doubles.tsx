import { Link } from 'react-router'
import type { FileDoubleFragment } from './generated/queue.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'

type Props = {
  doubles: readonly FileDoubleFragment[]
  /** The file that they are doubles of, where they can be compared with it. */
  of?: string
  /** How many lie in other areas. */
  elsewhere?: number
  /** Whether a file is still to be made, so that these only may be the same person's. */
  isBefore?: boolean
}

/** Other files with the resident ID of this one; nothing where there is none. */
export const Doubles = ({ doubles, of, elsewhere = 0, isBefore = false }: Props) => {
  const t = useWords()
  const format = useFormat()
  if (doubles.length === 0 && elsewhere === 0) return null
  return (
    <section aria-label={t('doubles.title')}>
      <Banner
        type="warning"
        title={t(isBefore ? 'behalf.lookalikes' : 'doubles.title')}
        description={t(isBefore ? 'behalf.lookalikesHint' : 'doubles.hint')}
      />
      <ul>
        {doubles.map(({ id, name, area, verification, createdAt }) => (
          <li key={id}>
            {isBefore ? (
              <a href={`/staff/veterans/${id}`} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            )}{' '}
            <StateMark kind={verification.state === 'VERIFIED' ? 'done' : 'look'}>
              {t(`shared:verification.${verification.state}`)}
            </StateMark>{' '}
            <span className={text['also']}>
              {area?.path} {t('doubles.since', { day: format.day(createdAt) })}
            </span>{' '}
            {of ? (
              <Link className={text['link']} to={`/staff/merges/${of}/${id}`}>
                {t('merging.compare')}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? (
        <p>{t(isBefore ? 'behalf.elsewhere' : 'doubles.elsewhere', { count: elsewhere })}</p>
      ) : null}
    </section>
  )
}
