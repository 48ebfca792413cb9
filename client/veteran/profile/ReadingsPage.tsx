import { usePages } from '../../core/api/use-pages.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import list from '../../phone/list/list.module.css'
import { LoadMore, Skeleton } from '../../phone/list/ListStates.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { MyFileReadingsDocument } from './generated/profile.ts'
import { useWords } from '../words.ts'

export const ReadingsPage = () => {
  const t = useWords()
  const say = useFormat()
  const readings = usePages(MyFileReadingsDocument, { first: 20 }, (data) => data.myFileReadings)
  return (
    <Screen title={t('readings.title')} back="/profile" lead={t('profile.readingsHint')}>
      {readings.loading && <Skeleton />}
      {readings.failure && <FailurePanel failure={readings.failure} tryAgain={readings.tryAgain} />}
      {readings.page && readings.nodes.length === 0 && (
        <Blank title={t('readings.none')}>{t('readings.noneHint')}</Blank>
      )}
      <ul className={list['list']}>
        {readings.nodes.map(({ at, reader, role, purpose }) => (
          <li className={list['card']} key={at + reader + purpose}>
            <p className={list['strong']}>{t('readings.line', { reader, role: t(`shared:role.${role}`) })}</p>
            <p>{t('readings.purpose', { purpose })}</p>
            <p className={list['soft']}>{say.moment(at)}</p>
          </li>
        ))}
      </ul>
      <LoadMore more={readings.more} />
    </Screen>
  )
}
