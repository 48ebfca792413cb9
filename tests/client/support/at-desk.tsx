import { act, render } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense, useState, type ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { LanguageTag } from '../../../client/core/i18n/catalogues.ts'
import { SessionContext, type Session, type Viewer } from '../../../client/core/session/session.ts'
import { DeskProviders } from '../../../client/desk/shell/DeskProviders.tsx'
import './in-app.ts'

export const aViewer = (more: Partial<Viewer> = {}): Viewer => ({
  id: 'v1',
  name: '周经理',
  phone: '+8613800000000',
  email: null,
  role: 'EMPLOYER',
  language: 'zh_CN',
  station: null,
  ...more,
})

/** Switches the language of everything inside, as the session does. */
let switchTo: (language: LanguageTag) => void = () => undefined

export const switchLanguage = (language: LanguageTag) =>
  act(async () => {
    await i18next.changeLanguage(language)
    switchTo(language)
  })

const nothing = () => undefined

/** Somebody's session, which knows the language spoken now. */
export const InSession = ({ viewer = aViewer(), children }: { viewer?: Viewer; children: ReactNode }) => {
  const [language, setLanguage] = useState<LanguageTag>('zh-CN')
  switchTo = setLanguage
  const session: Session = {
    viewer,
    language,
    failure: undefined,
    visit: 0,
    enter: nothing,
    renew: nothing,
    readAnew: nothing,
    askAgain: nothing,
  }
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Opens pages of a desk at an address, in a real router, so that leaving can be asked about. */
export const openDesk = (pages: ReactNode, { at = '/here', viewer = aViewer() } = {}) => {
  const router = createMemoryRouter(
    [
      {
        path: '*',
        element: (
          <DeskProviders>
            <Suspense>{pages}</Suspense>
          </DeskProviders>
        ),
      },
    ],
    { initialEntries: [at] },
  )
  const shown = render(
    <InSession viewer={viewer}>
      <RouterProvider router={router} />
    </InSession>,
  )
  return { ...shown, router, go: (to: string) => act(() => router.navigate(to)) }
}
