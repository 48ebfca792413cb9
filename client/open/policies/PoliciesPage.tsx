import { useOrder } from '../../core/list/use-order.ts'
import { usePages } from '../../core/list/use-pages.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import { Ordering } from '../../phone/list/Ordering.tsx'
import { Blank } from '../../phone/notice/Blank.tsx'
import { useWords } from '../words.ts'
import { PoliciesDocument } from './generated/policies.ts'
import { PolicyCard } from './PolicyCard.tsx'

const orders = ['NEWEST', 'NEAR'] as const

/** Policies in force, for anybody. */
export const PoliciesPage = () => {
  const t = useWords()
  const ordering = useOrder(orders)
  const { near, waits } = ordering
  const policies = usePages(PoliciesDocument, { near }, (data) => data.policies, { pause: waits })
  return (
    <Screen title={t('policies.title')} back="/search" lead={<p>{t('policies.lead')}</p>}>
      <Ordering
        ordering={ordering}
        nameOf={(each) => t(`policies.order.${each}`)}
        nearText={(place) => t('policies.nearText', { place })}
      />
      <CardList
        pages={policies}
        keyOf={({ id }) => id}
        counted={(count) => t('policies.count', { count })}
        empty={<Blank title={t('policies.none')}>{t('policies.noneHint')}</Blank>}
      >
        {(policy) => <PolicyCard policy={policy} />}
      </CardList>
    </Screen>
  )
}
