import { Button } from 'antd'
import { useFormat } from '../../core/format/use-format.ts'
import { useSessions } from '../../core/session/use-sessions.ts'
import { Read } from '../list/Read.tsx'
import { Panel } from '../panel/Panel.tsx'
import { Refused } from '../panel/Refused.tsx'
import text from '../text.module.css'
import { useWords } from '../words.ts'

/** Where the viewer is signed in, and signing out there. */
export const SessionsPanel = () => {
  const t = useWords()
  const format = useFormat()
  const { reading, sessions = [], failure, busy, end, endOthers } = useSessions()
  return (
    <Panel title={t('account.sessions')}>
      <p className={text['hint']}>{t('account.sessionsHint')}</p>
      <Refused failure={failure} />
      <Read reading={reading} rows={2}>
        {() => (
          <ul>
            {sessions.map(({ id, device, createdAt, isThisOne }) => (
              <li key={id}>
                {device ?? t('account.unknownDevice')}{' '}
                <span className={text['also']}>{t('account.since', { at: format.moment(createdAt) })}</span>{' '}
                {isThisOne ? (
                  t('account.here')
                ) : (
                  <Button size="small" disabled={busy} onClick={() => void end(id)}>
                    {t('account.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Read>
      {sessions.some(({ isThisOne }) => !isThisOne) ? (
        <Button danger disabled={busy} onClick={() => void endOthers(t('account.endedOthers'))}>
          {t('account.endOthers')}
        </Button>
      ) : null}
    </Panel>
  )
}
