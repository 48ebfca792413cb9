import { useSearchParams } from 'react-router'
import { usePages } from '../../shared/api/use-pages.ts'
import { Blank } from '../../shared/kit/Blank.tsx'
import { FailurePanel } from '../../shared/kit/FailurePanel.tsx'
import list from '../../shared/kit/list.module.css'
import { LoadMore, Skeleton } from '../../shared/kit/ListStates.tsx'
import { Screen } from '../../shared/kit/Screen.tsx'
import { SelectField } from '../../shared/kit/Field.tsx'
import { FairsDocument } from '../generated/graphql.ts'
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
