import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { StaffFairFragment } from './generated/fairs.ts'
import { useChoice } from '../../core/list/use-choice.ts'
import { isPast } from '../../core/format/dates.ts'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { HeldStanding } from '../oversight/HeldStanding.tsx'
import { CancelFairDialog } from './CancelFairDialog.tsx'
import { DeleteFairButton } from './DeleteFairButton.tsx'
import { FairOverview } from './FairOverview.tsx'
import { FairState } from './FairState.tsx'
import { HandOverFairButton } from './HandOverFairButton.tsx'
import { RegistrationsTable } from './RegistrationsTable.tsx'
import { useFair } from './use-fair.ts'
import { usePublishFair } from './use-publish-fair.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { ChoiceTabs } from '../../desk/list/ChoiceTabs.tsx'
import { useWords } from '../words.ts'

const tabs = ['overview', 'registrations'] as const

const FairActions = ({ fair, renew }: { fair: StaffFairFragment; renew: () => void }) => {
  const t = useWords()
  const { publish, busy } = usePublishFair(renew)
  const [cancelling, setCancelling] = useState(false)
  const mayChange = fair.mayChange !== false
  const isOver = isPast(fair.endsAt)
  return (
    <>
      {mayChange && fair.state === 'DRAFT' ? (
        <Button type="primary" loading={busy} onClick={() => publish(fair)}>
          {t('fair.publish')}
        </Button>
      ) : null}
      {mayChange && fair.state === 'DRAFT' ? <DeleteFairButton fair={fair} /> : null}
      {!mayChange || fair.state === 'CANCELLED' || isOver ? null : (
        <ButtonLink to={`/staff/fairs/${fair.id}/edit`}>{t('fair.edit')}</ButtonLink>
      )}
      <ButtonLink to={`/staff/fairs/new?from=${fair.id}`}>{t('fair.copy')}</ButtonLink>
      {!mayChange || fair.state === 'CANCELLED' || isOver ? null : (
        <HandOverFairButton fair={fair} renew={renew} />
      )}
      {mayChange && fair.state === 'PUBLISHED' && !isOver ? (
        <Button danger onClick={() => setCancelling(true)}>
          {t('fair.cancel')}
        </Button>
      ) : null}
      {cancelling ? <CancelFairDialog fair={fair} close={() => setCancelling(false)} renew={renew} /> : null}
    </>
  )
}

const FairTabs = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useWords()
  const [tab, chooseTab] = useChoice('tab', tabs, 'overview')
  // Who registered is for those who run it.
  if (fair.mayChange === false) return <FairOverview fair={fair} />
  return (
    <ChoiceTabs choices={tabs} choice={tab} choose={chooseTab} labelOf={(each) => t(`fair.${each}`)}>
      {tab === 'overview' ? <FairOverview fair={fair} /> : <RegistrationsTable fair={fair} />}
    </ChoiceTabs>
  )
}

/** One fair: where it stands, what can be done with it, and who registered. */
export const FairPage = () => {
  const { id = '' } = useParams()
  const reading = useFair(id)
  const { data: fair, again } = reading
  const t = useWords()
  return (
    <>
      <PageHead title={fair?.title ?? t('nav.fairs')} lead={fair ? <FairState fair={fair} /> : null}>
        {fair ? <FairActions fair={fair} renew={again} /> : null}
      </PageHead>
      <Read reading={reading} rows={8}>
        {(read) => (
          <>
            {read.mayChange !== false ? null : (
              <Banner
                type="info"
                title={t('reach.fairOfOthers', { station: read.station?.name ?? t('reach.otherStation') })}
              />
            )}
            {read.cancelReason ? (
              <Banner type="warning" title={t('fair.cancelledBecause', { reason: read.cancelReason })} />
            ) : null}
            <HeldStanding
              kind="fairs"
              check={read.wordingCheck}
              texts={read.heldTexts}
              isShown={read.state === 'PUBLISHED'}
            />
            <FairTabs fair={read} />
          </>
        )}
      </Read>
    </>
  )
}
