import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import type { FirmFragment } from './generated/firms.ts'

type Props = { firm: Pick<FirmFragment, 'merged' | 'mergedFirms'> }

/** That the organisation went into another, or others into it. */
export const Merged = ({ firm: { merged, mergedFirms } }: Props) => {
  const t = useWords()
  const format = useFormat()
  return (
    <>
      {merged ? (
        <Banner
          type="warning"
          title={t('firmMerging.wasMerged', { into: merged.intoName })}
          description={
            <>
              {t('firmMerging.wasMergedHint', { ...merged, day: format.day(merged.at) })}{' '}
              <ButtonLink to={`/staff/firms/${merged.into}`}>{t('firmMerging.toKept')}</ButtonLink>
            </>
          }
        />
      ) : null}
      {mergedFirms?.length ? (
        <Panel title={t('firmMerging.from')}>
          <ul>
            {mergedFirms.map((each) => (
              <li key={each.id}>
                <Link className={text['link']} to={`/staff/firms/${each.id}`}>
                  {each.name}
                </Link>{' '}
                {t('firmMerging.wasMergedHint', { ...each, day: format.day(each.at) })}
              </li>
            ))}
          </ul>
          <ButtonLink to="/staff/merges/firms">{t('firmMerging.list')}</ButtonLink>
        </Panel>
      ) : null}
    </>
  )
}
