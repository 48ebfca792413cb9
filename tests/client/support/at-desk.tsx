import { act, fireEvent, render, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
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

export const switchLanguage = (language: LanguageTag) =>
  act(async () => {
    await i18next.changeLanguage(language)
  })

const nothing = () => undefined

/** Somebody's session, which knows the language spoken now. */
export const InSession = ({
  viewer = aViewer(),
  children,
}: {
  viewer?: Viewer | null
  children: ReactNode
}) => {
  const { i18n } = useTranslation()
  const session: Session = {
    viewer,
    language: i18n.language as LanguageTag,
    failure: undefined,
    visit: 0,
    enter: nothing,
    renew: nothing,
    readAnew: nothing,
    askAgain: nothing,
    otherPerson: null,
    noteOtherPerson: nothing,
    settle: null,
    signInAgain: async () => false,
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

export const type = (label: string | RegExp, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))

/** Presses what is called so; antd parts two Chinese characters of a button by a blank. */
export const press = (name: string) =>
  act(async () => {
    const [button] = screen.getAllByRole('button', {
      name: (said) => said.replaceAll(' ', '').endsWith(name.replaceAll(' ', '')),
    })
    if (button) fireEvent.click(button)
  })

/** Types into a field that finds by typing, and takes what is found. */
export const pick = async (label: string, typed: string, name: string) => {
  await type(label, typed)
  const option = await screen.findByTitle(name)
  await act(async () => void fireEvent.click(option))
}

/** The list of what is wrong, above a form. */
export const errorSummary = async () => {
  const title = await screen.findByText(/^有 \d+ 处需要修改$/)
  return within(title.closest<HTMLElement>('[role="alert"]') ?? title)
}
