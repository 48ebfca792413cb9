import { act, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { Provider } from 'urql'
import { createApi } from '../../../client/core/api/client.ts'
import { AlertedSearchPage } from '../../../client/open/search/kept/AlertedSearchPage.tsx'
import { SavedSearchesPage } from '../../../client/open/search/kept/SavedSearchesPage.tsx'
import { SearchPage } from '../../../client/open/search/SearchPage.tsx'
import { aFile } from './a-file.ts'
import { aViewer, InSession } from './at-desk.tsx'
import { pageOf, served } from './served.ts'

export const aPart = (kind: string, label: string, more: object = {}) => ({
  id: `${kind} ${label}`,
  kind,
  label,
  words: label,
  refused: false,
  ...more,
})

export const aFound = (id: string, more: object = {}, posting: object = {}) => ({
  id,
  posting: {
    id,
    title: `电焊工 ${id}`,
    area: { code: '350505', name: '泉港区', path: '福建省泉州市泉港区' },
    occupation: null,
    headCount: 2,
    payMin: 6000,
    payMax: 8000,
    payBasis: 'MONTH',
    payRate: null,
    payMonths: 12,
    validUntil: '2026-12-31',
    state: 'OPEN',
    place: '泉港区锦山路 1 号',
    shift: null,
    veteransPreferred: false,
    publishedAt: null,
    employer: null,
    source: null,
    ...posting,
  },
  unstated: [],
  distanceKm: null,
  placeFromTitle: null,
  alike: [],
  reasons: [],
  fit: null,
  ...more,
})

export const foundPage = (nodes: readonly object[], more: object = {}) => ({
  ...pageOf(nodes),
  countedOut: false,
  unstatedCount: 0,
  understood: [],
  notUnderstood: [],
  unmet: [],
  relaxations: [],
  near: null,
  degraded: false,
  ...more,
})

export const nothingElse = {
  trainings: [],
  trainingCount: 0,
  fairs: [],
  fairCount: 0,
  employers: [],
  employerCount: 0,
  policies: [],
  policyCount: 0,
}

export const aSaved = (more: object = {}) => ({
  id: 's1',
  words: '焊工',
  filter: {
    without: [],
    areaCodes: [],
    near: null,
    withinKm: null,
    payMin: 6000,
    shifts: [],
    contractTypes: [],
    degree: null,
    maxYears: null,
    veteransPreferred: false,
    employerId: null,
    postedWithinDays: null,
    onlyStated: false,
  },
  understood: [],
  rhythm: 'DAILY',
  createdAt: '2026-11-20T01:00:00.000Z',
  lastToldAt: null,
  lastToldCount: 0,
  version: 1,
  ...more,
})

/** Opens the pages of the search at an address, for a stranger or a veteran. */
export const openSearch = (at: string, answers: object, role: 'VETERAN' | null = null) => {
  const api = served({
    search: nothingElse,
    searchSuggestions: [],
    mySavedSearches: [],
    searchPostings: foundPage([]),
    areas: [],
    myVeteran: aFile,
    homeArea: { code: '350505', name: '泉港区', path: '福建省泉州市泉港区' },
    ...answers,
  })
  const page = (path: string, Page: () => React.JSX.Element) => ({
    path,
    element: (
      <Suspense>
        <Page />
      </Suspense>
    ),
  })
  const router = createMemoryRouter(
    [
      page('/search', SearchPage),
      page('/searches', SavedSearchesPage),
      page('/searches/:id', AlertedSearchPage),
      { path: '*', element: <p>别处</p> },
    ],
    { initialEntries: [at] },
  )
  const client = createApi(() => undefined)
  render(
    <Provider value={client}>
      <InSession viewer={role && aViewer({ role })}>
        <RouterProvider router={router} />
      </InSession>
    </Provider>,
  )
  const params = () => new URLSearchParams(router.state.location.search)
  return { api, router, params }
}

export const box = () => screen.findByRole<HTMLInputElement>('combobox', { name: /^(搜岗位|Search work)/ })

export const key = async (name: string) => {
  const input = await box()
  await act(async () => void fireEvent.keyDown(input, { key: name }))
}

/** Sends the form, as Enter does in a browser. */
export const send = async () => {
  const input = await box()
  await act(async () => void (input.form && fireEvent.submit(input.form)))
}
