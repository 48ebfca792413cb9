import { Progress } from 'antd'
import { useDeskText } from '../../desk/words.ts'
import { Facts } from '../../desk/list/Facts.tsx'
import type { StaffFairFragment } from './generated/fairs.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useStaffText } from '../words.ts'
import { AnnouncementPanel } from './AnnouncementPanel.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import styles from './fairs.module.css'
import { Panel } from '../../desk/panel/Panel.tsx'

/** How many places are taken, as number and bar. */
export const Places = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useStaffText()
  const format = useFormat()
  const { registeredCount, capacity } = fair
  const percent = Math.round((registeredCount / capacity) * 100)
  const filled = format.amount(registeredCount)
  return (
    <Panel title={t('fair.registered')}>
      <div className={panel['row']}>
        <strong className={text['large']}>
          {t('fair.ofCapacity', { filled, capacity: format.amount(capacity) })}
        </strong>
        <span className={styles['bar']}>
          <Progress
            percent={percent}
            showInfo={false}
            size="small"
            aria-label={t('registrations.filled', { percent })}
          />
        </span>
      </div>
    </Panel>
  )
}

/** What a fair is: the announcement's progress, its places, and everything that was set up. */
export const FairOverview = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useStaffText()
  const d = useDeskText()
  const format = useFormat()
  const names = (list: readonly { name: string }[]) => list.map((each) => each.name).join(d('list.comma'))
  const notes = fair.notes ? <span className={text['body']}>{fair.notes}</span> : null
  const closed = fair.registrationOpen ? t('fair.registrationOpen') : fair.registrationClosedBecause
  return (
    <>
      {fair.state === 'PUBLISHED' ? <AnnouncementPanel fair={fair} /> : null}
      {fair.state === 'DRAFT' ? null : <Places fair={fair} />}
      <Panel title={t('fair.overview')}>
        <Facts
          facts={[
            [t('fair.labels.titleZh'), fair.titleZh],
            [t('fair.labels.titleEn'), fair.titleEn ?? t('fair.noTitleEn')],
            [d('fairs.when'), format.range(fair.startsAt, fair.endsAt)],
            [d('fairs.where'), `${fair.area.path} ${fair.place}`],
            [d('fairs.holder'), fair.station?.name],
            [
              t('fair.labels.registrationClosesAt'),
              [format.moment(fair.registrationClosesAt), closed].filter(Boolean).join(' · '),
            ],
            [t('fair.labels.capacity'), format.amount(fair.capacity)],
            [
              t('fair.labels.invitedAreaCodes'),
              fair.invitedAreas.map((area) => area.path).join(d('list.comma')),
            ],
            [t('fair.labels.occupationCodes'), names(fair.occupations) || d('fairs.anyOccupation')],
            [t('fair.labels.notes'), notes],
          ]}
        />
      </Panel>
    </>
  )
}
