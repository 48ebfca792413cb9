import { StateMark } from '../../desk/list/StateMark.tsx'
import type { StaffFairFragment } from './generated/fairs.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useStaffText } from '../words.ts'
import { useAnnouncement } from './use-announcement.ts'

/** How many are invited and mailed, moving while it goes on. */
export const AnnouncementPanel = ({ fair }: { fair: StaffFairFragment }) => {
  const t = useStaffText()
  const format = useFormat()
  const progress = useAnnouncement(fair)
  if (!progress) return null
  const { announcement, isRunning, isOffline } = progress
  return (
    <section className="desk-panel" aria-label={t('announcement.title')}>
      <h2>
        {t('announcement.title')}{' '}
        <StateMark kind={announcement.complete ? 'done' : 'look'}>
          {t(announcement.complete ? 'announcement.complete' : 'announcement.running')}
        </StateMark>
      </h2>
      <div className="desk-numbers" aria-busy={isRunning}>
        <div className="desk-number">
          <strong>{format.amount(announcement.invited)}</strong>
          {t('announcement.invited')}
        </div>
        <div className="desk-number">
          <strong>{format.amount(announcement.mailed)}</strong>
          {t('announcement.mailed')}
        </div>
      </div>
      <p className="desk-hint">{isOffline ? t('announcement.offline') : t('announcement.hint')}</p>
    </section>
  )
}
