import { act, fireEvent } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { OversightPage } from '../../../client/staff/oversight/OversightPage.tsx'
import { OverseenPostingPage } from '../../../client/staff/oversight/OverseenPostingPage.tsx'
import { finding, overseen } from './an-overseen-posting.ts'
import { aViewer, openDesk } from './at-desk.tsx'
import { pageOf, served } from './served.ts'

/** The desk of oversight with nothing in its lists but what is answered. */
export const open = async (address: string, answers: object = {}) => {
  const api = served({
    postingsToCheck: pageOf([]),
    reportedPostings: pageOf([]),
    appealedPostings: pageOf([]),
    takenDownPostings: pageOf([]),
    posting: () => overseen(),
    checkWording: ({ content }: { content: string }) => (content.includes('限难性') ? [finding] : []),
    ...answers,
  })
  const desk = openDesk(
    <Routes>
      <Route path="/staff/oversight" element={<OversightPage />} />
      <Route path="/staff/postings/:id" element={<OverseenPostingPage />} />
    </Routes>,
    { at: address, viewer: aViewer({ role: 'STAFF' }) },
  )
  return { api, ...desk }
}

export const key = (name: string) =>
  act(async () => void fireEvent.keyDown(document.body, { key: name, bubbles: true }))
