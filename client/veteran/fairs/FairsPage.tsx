import { useSearchParams } from 'react-router'
import { usePages } from '../../core/api/use-pages.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { FailurePanel } from '../../phone/notice/FailurePanel.tsx'
import list from '../../phone/list/list.module.css'
import { LoadMore, Skeleton } from '../../phone/list/ListStates.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { SelectField } from '../../phone/fields/Field.tsx'
import { FairsDocument } from './generated/fairs.ts'
import { useFrontWords } from '../words.ts'
import { FairCard } from './FairCard.tsx'

export const FairsPage = () => {
  const t = useFrontWords()
  const [params, setParams] = useSearchParams()
  const past = params.get('time') === 'past'
  const fairs = usePages(FairsDocument, { time: past ? 'PAST' : 'COMING', first: 20 }, (data) => data.fairs)
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
      {fairs.loading && !fairs.failure && <Skeleton />}
      {fairs.failure && <FailurePanel failure={fairs.failure} tryAgain={fairs.tryAgain} />}
      {fairs.page && fairs.nodes.length === 0 && (
        <Blank title={t(past ? 'fairs.nonePast' : 'fairs.none')}>{!past && t('fairs.noneHint')}</Blank>
      )}
      <ul className={list['list']}>
        {fairs.nodes.map((fair) => (
          <li key={fair.id}>
            <FairCard fair={fair} heading="h2" />
          </li>
        ))}
      </ul>
      <LoadMore more={fairs.more} />
    </Screen>
  )
}
