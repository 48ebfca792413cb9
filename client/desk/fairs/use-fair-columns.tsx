import type { FairLineFragment } from '../../core/records/generated/fair.ts'
import { useFormat } from '../../core/format/use-format.ts'
import type { Column } from '../list/column.ts'
import { OwnWords } from '../list/OwnWords.tsx'
import text from '../text.module.css'
import { useWords } from '../words.ts'

type Place = Pick<FairLineFragment, 'startsAt' | 'endsAt' | 'area' | 'place'>

/** When and where a fair is, as every table of fairs says it. */
export const useFairColumns = (): { when: Column<Place>; where: Column<Place> } => {
  const t = useWords()
  const format = useFormat()
  return {
    when: {
      key: 'when',
      sort: 'STARTS',
      look: 'short',
      title: t('fairs.when'),
      text: ({ startsAt, endsAt }) => format.range(startsAt, endsAt),
      cell: ({ startsAt, endsAt }) => (
        <>
          {format.range(startsAt, endsAt)}
          <p className={text['also']}>{format.countdown(startsAt, endsAt)}</p>
        </>
      ),
    },
    where: {
      key: 'where',
      sort: 'AREA',
      look: 'long',
      title: t('fairs.where'),
      text: ({ area, place }) => [area?.name, place].filter(Boolean).join(' ') || format.day(null),
      cell: ({ area, place }) => (
        <>
          {area?.name} {place ? <OwnWords>{place}</OwnWords> : null}
          {area || place ? null : format.day(null)}
        </>
      ),
    },
  }
}
