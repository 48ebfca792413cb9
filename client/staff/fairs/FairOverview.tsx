import { Progress } from 'antd'
import { Facts } from '../../desk/list/Facts.tsx'
import { OwnWords } from '../../desk/list/OwnWords.tsx'
import type { StaffFairFragment } from './generated/fairs.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { AnnouncementPanel } from './AnnouncementPanel.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import styles from './fairs.module.css'
import { Panel } from '../../desk/panel/Panel.tsx'
import { useWords } from '../words.ts'

/** How many places are taken, as number and bar. */
export const Places = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useWords()
  const format = useFormat()
  const { registeredCount, capacity } = fair
  const percent = capacity ? Math.round((registeredCount / capacity) * 100) : 0
  const filled = format.amount(registeredCount)
  return (
    <Panel title={t('shared:registrationState.REGISTERED')}>
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
  const t = useWords()
  const format = useFormat()
  const names = (list: readonly { name: string }[]) =>
    list.map((each) => each.name).join(t('desk:list.comma'))
  const notes = fair.notes ? (
    <span className={text['body']}>
      <OwnWords>{fair.notes}</OwnWords>
    </span>
  ) : null
  const closed = fair.registrationOpen ? t('fair.registrationOpen') : fair.registrationClosedBecause
  return (
    <>
      {fair.mayChange !== false && fair.state === 'PUBLISHED' ? <AnnouncementPanel fair={fair} /> : null}
      {fair.state === 'DRAFT' ? null : <Places fair={fair} />}
      <Panel title={t('fair.overview')}>
        <Facts
          facts={[
            [t('fair.labels.titleZh'), fair.titleZh],
            [t('fair.labels.titleEn'), fair.titleEn ?? t('fair.noTitleEn')],
            [t('desk:fairs.when'), format.range(fair.startsAt, fair.endsAt)],
            [
              t('desk:fairs.where'),
              [fair.area?.path, fair.place].filter(Boolean).join(' ') || format.day(null),
            ],
            [t('desk:fairs.holder'), fair.station?.name],
            [
              t('fair.labels.registrationClosesAt'),
              [format.moment(fair.registrationClosesAt), closed].filter(Boolean).join(' · '),
            ],
            [t('fair.labels.capacity'), format.amount(fair.capacity)],
            [
              t('fair.labels.invitedAreaCodes'),
              fair.invitedAreas.map((area) => area.path).join(t('desk:list.comma')),
            ],
            [t('fair.labels.occupationCodes'), names(fair.occupations) || t('desk:fairs.anyOccupation')],
            [t('fair.labels.notes'), notes],
          ]}
        />
      </Panel>
    </>
  )
}
