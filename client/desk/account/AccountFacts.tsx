import { Button } from 'antd'
import type { Viewer } from '../../core/session/session.ts'
import { useDeskText, useSharedText } from '../words.ts'
import { Facts } from '../list/Facts.tsx'
import { useSignOut } from './use-sign-out.ts'
import text from '../text.module.css'

/** What the account is and cannot be changed here. */
export const AccountFacts = ({ viewer }: { viewer: Viewer }) => {
  const t = useDeskText()
  const s = useSharedText()
  const signOut = useSignOut()
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
        <Button onClick={() => void signOut()}>{s('action.signOut')}</Button>
      </p>
    </>
  )
}
