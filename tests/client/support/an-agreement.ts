/** Terms as both sides read them. */
export const someTerms = (more: object = {}) => ({
  title: '货车司机',
  contractType: 'FIXED_TERM',
  startOn: '2026-12-01',
  endOn: '2028-11-30',
  probationMonths: 2,
  pay: 6_000,
  payBasis: 'MONTH',
  payRate: null,
  area: { code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' },
  place: '南埔镇物流园 3 号门',
  words: '',
  ...more,
})

export const aRevision = (revision: number, terms: object = {}) => ({
  ...{ revision, terms: someTerms(terms), at: '2026-11-20T01:00:00.000Z', side: 'EMPLOYER', by: '周经理' },
  ...{ seal: `seal-${revision}`, changes: [] },
})

/** A question whether the work is kept. */
export const aFollowUp = (more: object = {}) => ({
  __typename: 'FollowUp',
  ...{ id: 'f30', afterDays: 30, dueOn: '2026-12-31', answerBy: '2027-01-10', state: 'ASKED' },
  ...{ mayAnswer: true, personAnswer: null, employerAnswer: null, hasOtherAnswered: false, outcome: null },
  ...{ leftOn: null, decision: null, callsInVain: 0, lastCallAt: null, version: 1 },
  ...more,
})

/** A contract as one side reads it, drawn up and not confirmed. */
export const anAgreement = (more: object = {}) => ({
  __typename: 'Agreement',
  ...{ id: 'c1', kind: 'CONTRACT', state: 'DRAWN_UP', viewerSide: 'VETERAN', employer: null },
  ...{ employerName: '泉港恒丰物流有限公司', veteranName: '陈远航', veteranId: null, posting: null },
  ...{ postingId: 'p1', application: null, applicationId: 'a1', fair: null, intentionId: null },
  ...{ contractId: null, terms: someTerms(), termsInForce: null, revision: 1, seal: 'seal-1' },
  ...{ revisions: [aRevision(1)], seenRevision: 1, personConfirmedAt: null, employerConfirmedAt: null },
  ...{ inForceSince: null, confirmBy: '2026-12-20', endedBecause: null, endedOn: null },
  ...{ mayConfirm: true, mayChange: false, mayRefuse: true, mayWithdraw: false, history: [] },
  chain: { isWhole: true, broken: null, entries: 1, lastHash: 'abc' },
  paper: [{ name: '工作岗位', said: '货车司机' }],
  ...{ followUps: [], claims: [], wishes: null, version: 1 },
  ...more,
})
