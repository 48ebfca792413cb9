import type { ReactNode } from 'react'
import { Route, Routes } from 'react-router'
import { AccountPage } from '../account/AccountPage.tsx'
import { MyDataPage } from '../account/MyDataPage.tsx'
import { InboxPage } from '../inbox/InboxPage.tsx'
import { DeskShell, type Door } from './DeskShell.tsx'
import { NoSuchPage } from './NoSuchPage.tsx'

type Props = { home: string; doors: readonly Door[]; children: ReactNode }

/** A desk's frame around pages of its own, given as routes, and those that every desk has. */
export const Desk = ({ home, doors, children }: Props) => (
  <DeskShell home={home} doors={doors}>
    <Routes>
      {children}
      <Route path="inbox" element={<InboxPage />} />
      <Route path="account" element={<AccountPage />} />
      <Route path="account/my-data" element={<MyDataPage />} />
      <Route path="*" element={<NoSuchPage home={home} />} />
    </Routes>
  </DeskShell>
)
