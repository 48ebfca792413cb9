import { useEffect } from 'react'
import { useClient } from 'urql'
import { keptTickets } from '../../core/device/kept-tickets.ts'
import { useUnread } from '../../core/inbox/use-unread.ts'
import { useSession } from '../../core/session/session.ts'
import { PhoneLayout } from '../../phone/layout/PhoneLayout.tsx'
import { TabBar, type Tab } from '../../phone/layout/TabBar.tsx'
import { useFrontWords } from '../words.ts'

/** The five places of a veteran, or of a visitor. */
const useTabs = (): Tab[] => {
  const t = useFrontWords()
  const { viewer } = useSession()
  const isVeteran = viewer?.role === 'VETERAN'
  const unread = useUnread(isVeteran)
  const home: Tab = { to: '/', icon: 'home', text: t('nav.home') }
  if (!isVeteran)
    return [
      home,
      { to: '/search', icon: 'matches', text: t('nav.matches') },
      { to: '/fairs', icon: 'fairs', text: t('nav.fairs') },
      { to: '/trainings', icon: 'trainings', text: t('nav.trainings') },
      { to: '/sign-in', icon: 'profile', text: t('shared:action.signIn') },
    ]
  const label = t('nav.inboxUnread', { count: unread })
  return [
    home,
    { to: '/matches', icon: 'matches', text: t('nav.matches') },
    { to: '/pass', icon: 'pass', text: t('nav.pass') },
    { to: '/inbox', icon: 'inbox', text: t('nav.inbox'), count: unread, label },
    { to: '/profile', icon: 'profile', text: t('nav.profile') },
  ]
}

/** What the device keeps for a door without a network is brought up to date whenever there is one. */
const useFreshTickets = () => {
  const client = useClient()
  const { viewer } = useSession()
  const isVeteran = viewer?.role === 'VETERAN'
  useEffect(() => {
    if (!isVeteran) return
    const refresh = async () => {
      if (keptTickets().length === 0) return
      const { refreshKept } = await import('../pass/refresh-kept.ts')
      await refreshKept(client)
    }
    const begin = () => void refresh().catch(() => undefined)
    begin()
    window.addEventListener('online', begin)
    return () => window.removeEventListener('online', begin)
  }, [client, isVeteran])
}

/** The frame of every page for veterans and visitors. */
export const Frame = () => {
  useFreshTickets()
  const t = useFrontWords()
  return (
    <PhoneLayout>
      <TabBar label={t('nav.label')} tabs={useTabs()} />
    </PhoneLayout>
  )
}
