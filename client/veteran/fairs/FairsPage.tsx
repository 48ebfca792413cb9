import { useChoice } from '../../core/list/use-choice.ts'
import { useOrder } from '../../core/list/use-order.ts'
import { usePages } from '../../core/list/use-pages.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { SelectField } from '../../phone/fields/Field.tsx'
import { FairsDocument } from './generated/fairs.ts'
import { useWords } from '../words.ts'
import { FairCard } from './FairCard.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import { Ordering } from '../../phone/list/Ordering.tsx'

/** The usual order is by day: the soonest of those coming, the latest of those over. */
const orders = ['DAY', 'CLOSES_ASC', 'NEAR'] as const
const ordersOfPast = ['DAY', 'NEAR'] as const

export const FairsPage = () => {
  const t = useWords()
  const [time, choose] = useChoice('time', ['coming', 'past'], 'coming')
  const past = time === 'past'
  const ordering = useOrder<(typeof orders)[number]>(past ? ordersOfPast : orders)
  const { order, near, waits } = ordering
  const orderBy = order === 'CLOSES_ASC' ? order : null
  const asked = { time: past ? ('PAST' as const) : ('COMING' as const), near, orderBy }
  const fairs = usePages(FairsDocument, asked, (data) => data.fairs, { pause: waits })
  return (
    <Screen title={t('front:fairs.title')} back="/">
      <SelectField
        id="time"
        label={t('fairList.which')}
        value={time}
        onChange={({ target }) => choose(target.value === 'past' ? 'past' : 'coming')}
      >
        <option value="coming">{t('fairList.coming')}</option>
        <option value="past">{t('fairList.past')}</option>
      </SelectField>
      <Ordering
        ordering={ordering}
        nameOf={(each) => t(`fairList.order.${each}`)}
        nearText={(place) => t('shared:distanceFrom', { place })}
      />
      <CardList
        pages={fairs}
        keyOf={({ id }) => id}
        counted={(count) => t('fairList.count', { count })}
        empty={
          <Blank title={t(past ? 'fairList.nonePast' : 'front:fairs.none')}>
            {!past && t('fairList.noneHint')}
          </Blank>
        }
      >
        {(fair) => <FairCard fair={fair} heading="h2" />}
      </CardList>
    </Screen>
  )
}
