import { App } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useDeskText } from '../words.ts'

/** Asks before leaving a page with something unsaved, whether by a link, the back button, or closing the window. */
export const useUnsavedGuard = (isDirty: boolean): void => {
  const t = useDeskText()
  const { modal } = App.useApp()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const asked = modal.confirm({
      title: t('act.unsaved'),
      content: t('act.unsavedHint'),
      okText: t('act.leave'),
      cancelText: t('act.stay'),
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    })
    return () => asked.destroy()
  }, [blocker, modal, t])
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
}
