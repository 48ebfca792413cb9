import { Link } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import { UntouchedFilesDocument } from './generated/retention.ts'

/** Files kept for people without a phone, left for long: staff ask the person, nothing is erased by itself. */
export const UntouchedFiles = () => {
  const t = useWords()
  const format = useFormat()
  const reading = useReading(UntouchedFilesDocument, {}, { policy: 'network-only' })
  return (
    <Read reading={reading} rows={2}>
      {({ untouchedFiles }) =>
        untouchedFiles.length > 0 ? (
          <Panel title={t('retention.untouched')}>
            <p>{t('retention.untouchedLead')}</p>
            <ul>
              {untouchedFiles.map(({ id, name, area, touchedAt }) => (
                <li key={id}>
                  <Link to={`/staff/veterans/${id}`}>{name}</Link>{' '}
                  <span className={text['also']}>
                    {[
                      area?.name ?? t('retention.noArea'),
                      t('retention.untouchedLine', { day: format.day(touchedAt) }),
                    ].join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        ) : (
          <Nothing title={t('retention.noUntouched')} hint={t('retention.noUntouchedHint')} />
        )
      }
    </Read>
  )
}
