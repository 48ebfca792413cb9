import { usePages } from '../../core/list/use-pages.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import list from '../../phone/list/list.module.css'
import { Screen } from '../../phone/layout/Screen.tsx'
import { MyFileReadingsDocument } from './generated/profile.ts'
import { useWords } from '../words.ts'
import { CardList } from '../../phone/list/CardList.tsx'

export const ReadingsPage = () => {
  const t = useWords()
  const say = useFormat()
  const readings = usePages(MyFileReadingsDocument, {}, (data) => data.myFileReadings)
  return (
    <Screen title={t('readings.title')} back="/profile" lead={t('profile.readingsHint')}>
      <CardList
        pages={readings}
        keyOf={({ at, reader, purpose }) => at + reader + purpose}
        empty={<Blank title={t('readings.none')}>{t('readings.noneHint')}</Blank>}
      >
        {({ at, reader, role, purpose, facets }) => (
          <div className={list['card']}>
            <p className={list['strong']}>{t('readings.line', { reader, role: t(`shared:role.${role}`) })}</p>
            <p>{t('readings.purpose', { purpose })}</p>
            {facets.length > 0 && (
              <p>
                {t('readings.read', {
                  parts: facets.map((each) => t(`readings.facet.${each}`)).join(t('readings.comma')),
                })}
              </p>
            )}
            <p className={list['soft']}>{say.moment(at)}</p>
          </div>
        )}
      </CardList>
    </Screen>
  )
}
