import { Button } from 'antd'
import type { Viewer } from '../../core/session/session.ts'
import { useDeskText, useSharedText } from '../words.ts'
import { Facts } from '../list/Facts.tsx'
import { useSignOut } from '../../core/session/use-sign-out.ts'
import text from '../text.module.css'

/** What the account is and cannot be changed here. */
export const AccountFacts = ({ viewer }: { viewer: Viewer }) => {
  const t = useDeskText()
  const s = useSharedText()
  const { signOut } = useSignOut('/sign-in')
  const station = viewer.station ? `${viewer.station.name} · ${viewer.station.phone}` : null
  return (
    <>
      <Facts
        facts={[
          [t('account.phone'), viewer.phone.replace(/^\+86/u, '')],
          ...(station ? [[t('account.station'), station] as const] : []),
        ]}
      />
      <p className={text['hint']}>{t('account.phoneHint')}</p>
      <p>
        <Button onClick={signOut}>{s('action.signOut')}</Button>
      </p>
    </>
  )
}
