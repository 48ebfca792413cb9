import { screen } from '@testing-library/react'
import { ApplicantsPage } from '../../../client/employer/applicants/ApplicantsPage.tsx'
import { anApplication, applyingOf } from './an-application.ts'
import { openDesk } from './at-desk.tsx'
import { pageOf, refusal, served } from './served.ts'

type Application = ReturnType<typeof anApplication>
export const opened = { state: 'OPENED', openedAt: '2026-11-21T01:00:00.000Z' }
export const sealed = { applicant: null, message: '' }
export const inAWhile = () => new Date(Date.now() + 9 * 60_000).toISOString()

/** The desk of an employer for whose posting these have applied. */
export const open = async (
  rows: Application[],
  answers: object = {},
  at = '/employer/applicants',
  hasLines = true,
) => {
  let now = rows
  const put = (id: string, more: object): Application => {
    now = now.map((each) => (each.id === id ? { ...each, ...more, version: each.version + 1 } : each))
    const found = now.find((each) => each.id === id)
    if (!found) throw refusal('NOT_FOUND', '未找到该申请。')
    return found
  }
  const isIn = { WAITING: ['SENT', 'OPENED'], UNDER_WAY: ['INTERVIEW', 'OFFERED'] } as const
  const api = served({
    applicants: ({ status }: { status: 'WAITING' | 'UNDER_WAY' | 'WORD_OWED' }) =>
      pageOf(
        now.filter(({ state, isWordOwed }) =>
          status === 'WORD_OWED'
            ? isWordOwed
            : (isIn[status] as readonly string[] | undefined)?.includes(state),
        ),
      ),
    myEmployer: { id: 'e1', answering: { answered: 9, unanswered: 1, rate: 90, medianDays: 2 } },
    myPostings: pageOf([{ id: 'p1', title: '货车司机', applying: applyingOf() }]),
    application: ({ id }: { id: string }) => now.find((each) => each.id === id),
    openApplication: ({ id }: { id: string }) =>
      put(id, { ...opened, applicant: anApplication().applicant, message: '我想开车' }),
    undoApplicationChange: ({ id }: { id: string }) => put(id, { ...opened, undoableUntil: null }),
    ...answers,
  })
  openDesk(<ApplicantsPage />, { at })
  if (hasLines) await screen.findByRole('list', { name: '应聘者列表' })
  return { api, put }
}
