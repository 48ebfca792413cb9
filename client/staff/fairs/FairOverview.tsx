import { Progress } from 'antd'
import { useDeskText } from '../../desk/words.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import type { StaffFairFragment } from './generated/fairs.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useStaffText } from '../words.ts'
import { AnnouncementPanel } from './AnnouncementPanel.tsx'

/** How many places are taken, as number and bar. */
export const Places = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useStaffText()
  const format = useFormat()
  const { registeredCount, capacity } = fair
  const percent = Math.round((registeredCount / capacity) * 100)
  const filled = format.amount(registeredCount)
  return (
    <section className="desk-panel" aria-label={t('fair.registered')}>
      <h2>{t('fair.registered')}</h2>
      <div className="desk-row">
        <strong className="desk-large">
          {t('fair.ofCapacity', { filled, capacity: format.amount(capacity) })}
        </strong>
        <span className="desk-bar">
          <Progress
            percent={percent}
            showInfo={false}
            size="small"
            aria-label={t('registrations.filled', { percent })}
          />
        </span>
      </div>
    </section>
  )
}

/** What a fair is: the announcement's progress, its places, and everything that was set up. */
export const FairOverview = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useStaffText()
  const d = useDeskText()
  const format = useFormat()
  const names = (list: readonly { name: string }[]) => list.map((each) => each.name).join(d('list.comma'))
  const notes = fair.notes ? <span className="desk-body-text">{fair.notes}</span> : null
  const closed = fair.registrationOpen ? t('fair.registrationOpen') : fair.registrationClosedBecause
  return (
    <>
      {fair.state === 'PUBLISHED' ? <AnnouncementPanel fair={fair} /> : null}
      {fair.state === 'DRAFT' ? null : <Places fair={fair} />}
      <section className="desk-panel" aria-label={t('fair.overview')}>
        <h2>{t('fair.overview')}</h2>
        <Facts
          facts={[
            [t('fair.titleZh'), fair.titleZh],
            [t('fair.titleEn'), fair.titleEn ?? t('fair.noTitleEn')],
            [d('fairs.when'), format.range(fair.startsAt, fair.endsAt)],
            [d('fairs.where'), `${fair.area.path} ${fair.place}`],
            [d('fairs.holder'), fair.station?.name],
            [
              t('fair.registrationClosesAt'),
              [format.moment(fair.registrationClosesAt), closed].filter(Boolean).join(' · '),
            ],
            [t('fair.capacity'), format.amount(fair.capacity)],
            [t('fair.invitedAreas'), fair.invitedAreas.map((area) => area.path).join(d('list.comma'))],
            [t('fair.occupations'), names(fair.occupations) || d('fairs.anyOccupation')],
            [t('fair.notes'), notes],
          ]}
        />
      </section>
    </>
  )
}
