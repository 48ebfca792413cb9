import { stayingSaid } from '../../../rules/staying.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useSession } from '../../core/session/session.ts'
import { AgreementTable, useAgreementWish } from '../../desk/agreements/AgreementTable.tsx'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { FirmAgreementCountsDocument, FirmAgreementsDocument } from './generated/agreements.ts'

const statuses = ['TO_CONFIRM', 'WAITING', 'IN_FORCE', 'OVER'] as const
type Status = (typeof statuses)[number]

const useCounts = () => {
  const { data } = useReading(FirmAgreementCountsDocument, {})
  const counts: Record<Status, number | undefined> = {
    TO_CONFIRM: data?.toConfirm.totalCount,
    WAITING: data?.waiting.totalCount,
    IN_FORCE: data?.inForce.totalCount,
    OVER: data?.over.totalCount,
  }
  return { counts, followUps: data?.followUpsToAnswer.totalCount ?? 0, staying: data?.myEmployer?.staying }
}

/** The organisation's intentions and contracts by what they wait for. */
export const AgreementsPage = () => {
  const t = useWords()
  const [status, chooseStatus] = useChoice('status', statuses, 'TO_CONFIRM')
  const wish = useAgreementWish()
  const { counts, followUps, staying } = useCounts()
  const { language } = useSession()
  const said = stayingSaid(staying, language)
  const filter = { status, kind: wish.only }
  const table = useTable(FirmAgreementsDocument, { filter, orderBy: wish.orderBy }, (data) => data.agreements)
  const labelOf = (each: Status) => {
    const [name, count] = [t(`agreements.${each}`), counts[each]]
    return count === undefined ? name : t('agreements.tab', { name, count })
  }
  const lead = [t('agreements.lead'), said && t('agreements.staying', { said })].filter(Boolean).join(' ')
  return (
    <>
      <PageHead title={t('nav.agreements')} lead={lead}>
        <ButtonLink first={followUps > 0} to="/employer/follow-ups">
          {followUps > 0 ? t('agreements.followUpsCount', { count: followUps }) : t('agreements.followUps')}
        </ButtonLink>
      </PageHead>
      <ChoiceTabs choices={statuses} choice={status} choose={chooseStatus} labelOf={labelOf}>
        <AgreementTable
          base="/employer/agreements"
          table={table}
          wish={wish}
          empty={
            <Nothing title={t(`agreements.empty${status}`)} hint={t('agreements.emptyHint')}>
              <ButtonLink to="/employer/applicants?status=UNDER_WAY">
                {t('agreements.toApplicants')}
              </ButtonLink>
            </Nothing>
          }
        />
      </ChoiceTabs>
    </>
  )
}
