import { StateMark } from '../../desk/list/StateMark.tsx'
import type { StaffFairFragment } from './generated/fairs.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useStaffText } from '../words.ts'
import { useAnnouncement } from './use-announcement.ts'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { Panel } from '../../desk/panel/Panel.tsx'

/** How many are invited and mailed, moving while it goes on. */
export const AnnouncementPanel = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useStaffText()
  const format = useFormat()
  const progress = useAnnouncement(fair)
  if (!progress) return null
  const { announcement, isRunning, isOffline } = progress
  return (
    <Panel
      title={t('announcement.title')}
      beside={
        <StateMark kind={announcement.complete ? 'done' : 'look'}>
          {t(announcement.complete ? 'announcement.complete' : 'announcement.running')}
        </StateMark>
      }
    >
      <div className={panel['numbers']} aria-busy={isRunning}>
        <div className={panel['number']}>
          <strong>{format.amount(announcement.invited)}</strong>
          {t('announcement.invited')}
        </div>
        <div className={panel['number']}>
          <strong>{format.amount(announcement.mailed)}</strong>
          {t('announcement.mailed')}
        </div>
      </div>
      <p className={text['hint']}>{isOffline ? t('announcement.offline') : t('announcement.hint')}</p>
    </Panel>
  )
}
