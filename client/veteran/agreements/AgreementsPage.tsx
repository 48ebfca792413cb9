import { usePages } from '../../core/list/use-pages.ts'
import { Screen } from '../../phone/layout/Screen.tsx'
import { CardList } from '../../phone/list/CardList.tsx'
import { Blank } from '../../phone/notice/Blank.tsx'
import { useWords } from '../words.ts'
import { AgreementCard } from './AgreementCard.tsx'
import { MyAgreementsDocument } from './generated/agreements.ts'

/** The own intentions and contracts, the last changed first. */
export const AgreementsPage = () => {
  const t = useWords()
  const pages = usePages(MyAgreementsDocument, {}, (data) => data.agreements)
  return (
    <Screen title={t('agreements.title')} back="/" lead={t('agreements.lead')}>
      <CardList
        pages={pages}
        keyOf={({ id }) => id}
        counted={(count) => t('agreements.count', { count })}
        empty={
          <Blank title={t('agreements.none')} to="/applications" action={t('agreements.toApplications')}>
            {t('agreements.noneHint')}
          </Blank>
        }
      >
        {(agreement) => <AgreementCard agreement={agreement} />}
      </CardList>
    </Screen>
  )
}
