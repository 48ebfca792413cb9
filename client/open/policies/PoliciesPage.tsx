import { usePages } from '../../core/list/use-pages.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import { Blank } from '../../phone/notice/Blank.tsx'
import { useWords } from '../words.ts'
import { PoliciesDocument } from './generated/policies.ts'
import { PolicyCard } from './PolicyCard.tsx'

/** Policies in force, for anybody. */
export const PoliciesPage = () => {
  const t = useWords()
  const policies = usePages(PoliciesDocument, {}, (data) => data.policies)
  return (
    <Screen title={t('policies.title')} back="/search" lead={<p>{t('policies.lead')}</p>}>
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
