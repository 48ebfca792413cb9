import { App } from 'antd'
import { useEffect, type RefObject } from 'react'
import { useBlocker } from 'react-router'
import { useDeskText } from '../words.ts'

/** Asks before leaving a page with something unsaved, whether by a link, the back button, or closing the window. */
export const useUnsavedGuard = (isChanged: RefObject<boolean>, discard: () => void): void => {
  const t = useDeskText()
  const { modal } = App.useApp()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const asked = modal.confirm({
      title: t('act.unsaved'),
      content: t('act.unsavedHint'),
      okText: t('act.leave'),
      cancelText: t('act.stay'),
      onOk: () => {
        discard()
        blocker.proceed()
      },
      onCancel: () => blocker.reset(),
    })
    return () => asked.destroy()
  }, [blocker, modal, t, discard])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isChanged.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])
}
