import { Button } from 'antd'
import { phoneText } from '../../core/format/phone.ts'
import type { Viewer } from '../../core/session/session.ts'
import { Facts } from '../list/Facts.tsx'
import { useSignOut } from '../../core/session/use-sign-out.ts'
import panel from '../panel/panel.module.css'
import text from '../text.module.css'
import { useWords } from '../words.ts'

/** What the account is and cannot be changed here. */
export const AccountFacts = ({ viewer }: { viewer: Viewer }) => {
  const t = useWords()
  const { signOut } = useSignOut('/sign-in')
  const station = viewer.station ? `${viewer.station.name} · ${viewer.station.phone}` : null
  const phone = (
    <>
      {phoneText(viewer.phone)} <span className={text['hint']}>{t('account.phoneHint')}</span>
    </>
  )
  return (
    <div className={panel['panel']}>
      <Facts
        facts={[[t('account.phone'), phone], ...(station ? [[t('account.station'), station] as const] : [])]}
      />
      <p className={panel['section']}>
        <Button onClick={signOut}>{t('shared:action.signOut')}</Button>
      </p>
    </div>
  )
}
