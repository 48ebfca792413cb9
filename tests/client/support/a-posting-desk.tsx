import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { Route, Routes, useLocation } from 'react-router'
import { beforeEach } from 'vitest'
import { PostingPage } from '../../../client/employer/postings/PostingPage.tsx'
import { addDays, dayOf } from '../../../rules/office-time.ts'
import { openDesk } from './at-desk.tsx'
import { served } from './served.ts'

const today = dayOf(new Date())
export const area = { code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' }

/** Hours, insurance, board and probation, as long as none is said. */
const unsaidTerms = {
  ...{ hoursFrom: null, hoursTo: null, hours: null, restDays: null, insurances: [], otherPlaces: [] },
  ...{ meals: null, lodging: null, transport: null },
  ...{ contractMonths: null, probationMonths: null, probationPay: null },
}

export const aPosting = (more: object = {}) => ({
  __typename: 'Posting',
  id: 'p1',
  title: '保安队长',
  area,
  headCount: 3,
  payMin: 5000,
  payMax: 7000,
  payMonths: 12,
  payBasis: 'MONTH',
  payRate: null,
  validUntil: addDays(today, 60),
  state: 'DRAFT',
  occupation: null,
  conditions: '能倒班',
  content: '巡逻',
  place: '示例路 1 号',
  contractType: null,
  shift: null,
  degree: null,
  minYears: null,
  mustSkills: [{ id: 'guard', name: '保安员证' }],
  preferredSkills: [],
  veteransPreferred: true,
  ...unsaidTerms,
  visible: false,
  wordingCheck: null,
  standing: 'OPEN',
  applying: { __typename: 'PostingApplying', isFull: false, waitingCount: 0 },
  life: [],
  takedown: null,
  version: 4,
  ...more,
})

const Elsewhere = () => <p>{useLocation().pathname}</p>

/** The page of posting `at`, or of a new one, over an API that gives these answers. */
export const openPosting = async (at: string, answers: object) => {
  const api = served({ myEmployer: null, checkWording: [], homeArea: area, areas: [], ...answers })
  const desk = openDesk(
    <Routes>
      <Route path="/employer/postings/:id" element={<PostingPage />} />
      <Route path="*" element={<Elsewhere />} />
    </Routes>,
    { at: `/employer/postings/${at}` },
  )
  await screen.findByLabelText('岗位名称')
  return { api, ...desk }
}

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})
