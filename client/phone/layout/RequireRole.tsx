import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, useLocation } from 'react-router'
import { Blank } from '../notice/Blank.tsx'
import { FailurePanel } from '../notice/FailurePanel.tsx'
import { homeOf } from '../../core/session/home-of.ts'
import { useSession, type Viewer } from '../../core/session/session.ts'
import { lazy, Suspense, type ReactNode } from 'react'

const Interruption = lazy(async () => ({
  default: (await import('../session/Interruption.tsx')).Interruption,
}))

/** Lets one kind of person through; others go to sign in and come back, or are told whose page it is. */
export const RequireRole = ({ only, children }: { only: Viewer['role']; children?: ReactNode }) => {
  const { t } = useTranslation()
  const { viewer, failure, askAgain, settle, otherPerson } = useSession()
  const { pathname, search } = useLocation()
  if (viewer === undefined)
    return failure ? (
      <FailurePanel failure={failure} tryAgain={askAgain} />
    ) : (
      <Blank busy title={t('state.loading')} />
    )
  if (viewer === null)
    return <Navigate to={`/sign-in?back=${encodeURIComponent(pathname + search)}`} replace />
  if (viewer.role !== only)
    return <Blank title={t('state.wrongRole')} to={homeOf(viewer)} action={t('state.home')} />
  return (
    <>
      {children ?? <Outlet />}
      {settle || otherPerson ? (
        <Suspense>
          <Interruption />
        </Suspense>
      ) : null}
    </>
  )
}
