/** What an employer reads of somebody who gave everything. */
export const anApplicant = (more: object = {}) => ({
  name: '陈远航',
  isNameWhole: true,
  sees: ['NAME', 'SERVICE', 'SKILLS', 'CERTIFICATES', 'SCHOOLING'],
  district: { code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' },
  yearsServed: 'FIVE_TO_TWELVE',
  serviceText: '汽车连驾驶员',
  occupations: [{ occupation: { code: '4-02-02-02', name: '道路货运汽车驾驶员' }, words: ['汽车连驾驶员'] }],
  skills: [],
  certificates: [{ skill: { id: 'b2', name: 'B2 驾照' }, words: ['B2 证'] }],
  degree: 'HIGH_SCHOOL',
  wishedOccupations: [],
  wishedAreas: [],
  shifts: [],
  contractTypes: [],
  availableFrom: null,
  isVerified: true,
  ...more,
})

const sentAt = '2026-11-20T01:00:00.000Z'
export const befell = (act: string, side: string | null, more: object = {}) => ({
  act,
  at: sentAt,
  side,
  by: null,
  reason: null,
  words: null,
  ...more,
})

/** An application as either side reads it. */
export const anApplication = (more: object = {}) => ({
  __typename: 'Application',
  id: 'a1',
  postingId: 'p1',
  posting: { id: 'p1', occupation: null, headCount: 2, applying: { ...applyingOf(), hiredCount: 1 } },
  title: '货车司机',
  employerName: '泉港恒丰物流有限公司',
  state: 'SENT',
  changedAt: sentAt,
  sentAt,
  openedAt: null,
  answerBy: '2026-12-01',
  isCalendarKnown: true,
  message: '我想开车',
  applicant: anApplicant(),
  applicantName: '陈远航',
  declineReason: null,
  words: null,
  closedBecause: null,
  lateWords: null,
  isWordOwed: false,
  isInvited: false,
  history: [befell('SENT', 'VETERAN')],
  undoableUntil: null,
  mayNudge: false,
  nudgeFrom: '2026-11-25',
  nudgedAt: null,
  mayWithdraw: true,
  contact: { personAgrees: false, employerAgrees: false, phone: null, name: null },
  nextBest: [],
  version: 1,
  ...more,
})

/** How applying for a posting stands. */
export function applyingOf(more: object = {}) {
  return {
    isOpen: true,
    isFull: false,
    closedBecause: null,
    myApplication: null,
    newCount: 1,
    totalCount: 1,
    waitingCount: 1,
    hiredCount: 0,
    ...more,
  }
}
