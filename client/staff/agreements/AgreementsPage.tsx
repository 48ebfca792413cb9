import { useChoice } from '../../core/list/use-choice.ts'
import { useTable } from '../../core/list/use-table.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { AgreementTable, useAgreementWish } from '../../desk/agreements/AgreementTable.tsx'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { AreaNarrowing } from '../oversight/AreaNarrowing.tsx'
import { ReachNote } from '../reach/ReachNote.tsx'
import { useWords } from '../words.ts'
import { AreaAgreementsDocument } from './generated/agreements.ts'
import { useArea } from './use-area.ts'

const statuses = ['WAITING', 'IN_FORCE', 'OVER'] as const

/** Intentions and contracts of people in the area. */
export const AgreementsPage = () => {
  const t = useWords()
  const [status, chooseStatus] = useChoice('status', statuses, 'IN_FORCE')
  const wish = useAgreementWish()
  const { narrowing, areaCode } = useArea()
  const filter = { status, kind: wish.only, areaCode }
  const table = useTable(AreaAgreementsDocument, { filter, orderBy: wish.orderBy }, (data) => data.agreements)
  return (
    <>
      <PageHead
        title={t('agreements.title')}
        lead={
          <>
            {t('agreements.lead')} <ReachNote />
          </>
        }
      >
        <ButtonLink to="/staff/follow-ups">{t('agreements.toCalls')}</ButtonLink>
        <ButtonLink to="/staff/staying">{t('agreements.toStaying')}</ButtonLink>
      </PageHead>
      <ChoiceTabs
        choices={statuses}
        choice={status}
        choose={chooseStatus}
        labelOf={(each) => t(`agreements.${each}`)}
      >
        <AgreementTable
          base="/staff/agreements"
          table={table}
          wish={wish}
          withFirm
          empty={<Nothing title={t('agreements.empty')} hint={t('agreements.emptyHint')} />}
        >
          <AreaNarrowing {...narrowing} />
        </AgreementTable>
      </ChoiceTabs>
    </>
  )
}
