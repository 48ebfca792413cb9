import { usePages } from '../../shared/api/use-pages.ts'
import { useFormat } from '../../shared/format/use-format.ts'
import { Blank } from '../../shared/kit/Blank.tsx'
import { FailurePanel } from '../../shared/kit/FailurePanel.tsx'
import list from '../../shared/kit/list.module.css'
import { LoadMore, Skeleton } from '../../shared/kit/ListStates.tsx'
import { Screen } from '../../shared/kit/Screen.tsx'
import { MyFileReadingsDocument } from '../generated/graphql.ts'
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
