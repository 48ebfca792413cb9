import { useSearchParams } from 'react-router'
import { usePages } from '../../core/list/use-pages.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { SelectField } from '../../phone/fields/Field.tsx'
import { FairsDocument } from './generated/fairs.ts'
import { useFrontWords } from '../words.ts'
import { FairCard } from './FairCard.tsx'
import { CardList } from '../../phone/list/CardList.tsx'

export const FairsPage = () => {
  const t = useFrontWords()
  const [params, setParams] = useSearchParams()
  const past = params.get('time') === 'past'
  const fairs = usePages(FairsDocument, { time: past ? 'PAST' : 'COMING' }, (data) => data.fairs)
  return (
    <Screen title={t('fairs.title')} back="/">
      <SelectField
        id="time"
        label={t('fairs.which')}
        value={past ? 'past' : 'coming'}
        onChange={(event) =>
          setParams(event.target.value === 'past' ? { time: 'past' } : {}, { replace: true })
        }
      >
        <option value="coming">{t('fairs.coming')}</option>
        <option value="past">{t('fairs.past')}</option>
      </SelectField>
      <CardList
        pages={fairs}
        keyOf={({ id }) => id}
        counted={(count) => t('fairs.count', { count })}
        empty={
          <Blank title={t(past ? 'fairs.nonePast' : 'fairs.none')}>{!past && t('fairs.noneHint')}</Blank>
        }
      >
        {(fair) => <FairCard fair={fair} heading="h2" />}
      </CardList>
    </Screen>
  )
}
