import { accountRule, firstStaffRule, passwordRule, signInRule, signUpRule } from '../../rules/account.ts'
import { alikeRule, handOverRule, keptOnBehalfRule, madeOnBehalfRule } from '../../rules/behalf.ts'
import { apiKeyRevokingRule, apiKeyRule } from '../../rules/api-key.ts'
import { codeRequestRule, codeSignInRule, phoneRule, resetRule } from '../../rules/code.ts'
import { closingRule, employerRule, releaseRule } from '../../rules/employer.ts'
import { invitationRule, joinRule } from '../../rules/member.ts'
import { proofRule } from '../../rules/evidence.ts'
import { announcedFairRule, cancellationRule, fairDraftRule, fairRule } from '../../rules/fair.ts'
import { answerRule } from '../../rules/oversight.ts'
import { postingRule, publishedPostingRule } from '../../rules/posting.ts'
import { consentRule, erasureRule } from '../../rules/privacy.ts'
import { exportRule } from '../../rules/export.ts'
import { letGoRule, retentionRule } from '../../rules/retention.ts'
import { appCodeRule, secondCodeRule } from '../../rules/second-factor.ts'
import {
  departmentsRule,
  leaveRule,
  lendingRule,
  staffMoveRule,
  staffNumberRule,
  staffRule,
} from '../../rules/staff.ts'
import { personResetRule } from '../../rules/reset.ts'
import { stationAreaRule, stationClosingRule, stationFairRule, stationRule } from '../../rules/station.ts'
import { seeingRule } from '../../rules/seen-as.ts'
import type { Rule } from '../../rules/rule.ts'
import { offeredTrainingRule, trainingDraftRule, trainingRule } from '../../rules/training.ts'
import { answersRule, personRule, serviceRule, wishesRule } from '../../rules/veteran.ts'
import { mergeRule } from '../../rules/merging.ts'
import { undoingRule } from '../../rules/decision.ts'
import { relativeRule } from '../../rules/relative.ts'
import { casesRule, reasonsRule, returnedCasesRule } from '../../rules/verification.ts'
import { wordingRule } from '../../server/postings/posting.input.ts'
import { creditCode, residentId } from '../support/valid-identifiers.ts'
import { answers, today, fair, posting, keptFile, training } from './good-posting.ts'
import { applicationInputs, applicationRules } from './application-inputs.ts'
import { postingLifeInputs, postingLifeRules } from './posting-life-inputs.ts'
import { searchInputs, searchRules } from './search-inputs.ts'

export { today }
export const now = new Date('2026-11-23T04:00:00Z')

/** Every field is filled in and nothing is wrong; a test says what differs. */
export const good = {
  posting,
  publishedPosting: posting,
  wording: { title: '保安', conditions: '能倒班', content: '巡逻', place: '示例路 1 号' },
  training,
  trainingDraft: { ...training, version: 2 },
  offeredTraining: { ...training, version: 2 },
  fair,
  fairDraft: fair,
  announcedFair: fair,
  cancellation: { reason: '场地停电' },
  employer: {
    name: '泉港恒丰物流有限公司',
    nameEn: 'Hengfeng Logistics',
    creditCode: creditCode(1),
    areaCode: '350505100',
    address: '前黄镇工业路 1 号',
    industryCode: 'G54',
    size: 'SMALL',
    about: '仓储和配送',
    veteranOwned: true,
    legalRepresentative: '黄秀英',
    foundedOn: '2015-03-18',
    registrationOffice: '泉州市泉港区市场监督管理局',
    contactName: '黄秀英',
    contactPhone: '0595-87980000',
    version: 2,
  },
  signUp: {
    role: 'VETERAN',
    name: '陈建国',
    phone: '138 0595 1234',
    code: '012345',
    password: 'quanzhou-1',
    email: 'chen@example.com',
    language: 'en',
  },
  firstStaff: {
    token: 'a-token-of-a-first-start',
    name: '林向阳',
    phone: '13805951234',
    password: 'quanzhou-1',
    language: 'zh-CN',
  },
  signIn: { phone: '13805951234', password: 'quanzhou-1', secondCode: '012345' },
  appCode: { code: '012345' },
  secondCode: { code: 'abcd-efgh-2345' },
  password: { password: 'quanzhou-1', newPassword: 'meizhou-27-wan' },
  staff: { name: '林向阳', phone: '13805951234', stationId: 'station-1', departments: ['RELIEF'] },
  staffMove: { stationId: 'station-1' },
  lending: { stationId: 'station-2', from: today, until: '2026-12-05', reason: '春节值班' },
  retention: { subject: 'ACCOUNTS', days: 700, from: '2027-01-31', reason: '局务会决定' },
  export: {
    ...{ list: 'FAIR_DOOR', fairId: 'fair-1', search: '林', areaCode: '350505101', state: 'VERIFIED' },
    ...{ skillId: 'driving-licence-b2', reason: '招聘会入口核对' },
  },
  letGo: { reason: '服务器时间无误' },
  closing: { name: '泉港石化有限公司' },
  leave: { from: today, until: '2026-12-05', standInId: 'account-2' },
  departments: { departments: ['RELIEF'] },
  staffNumber: { phone: '13805951234' },
  station: {
    ...{ nameZh: '前黄镇退役军人服务站', nameEn: 'Qianhuang service station', areaCode: '350505101' },
    ...{ phone: '0595-87000001', addressZh: '前黄镇政府一楼', addressEn: 'Town hall, Qianhuang' },
    ...{ hoursZh: '周一至周五 9:00–17:00', hoursEn: 'Mon–Fri 9:00–17:00' },
  },
  stationArea: { areaCode: '350505101' },
  stationClosing: { successorId: 'station-2', on: '2026-12-05', reason: '机构合并', version: 3 },
  stationFair: { stationId: 'station-2', version: 3 },
  personReset: { document: 'ID_CARD', reason: '手机遗失', phone: '13805951234', code: '012345' },
  codeRequest: { phone: '13805951234', purpose: 'SIGN_IN' },
  codeSignIn: { phone: '13805951234', code: '012345' },
  reset: { phone: '13805951234', code: '012345', newPassword: 'meizhou-27-wan' },
  phone: { phone: '13805951234', code: '012345', oldCode: '543210' },
  account: { name: '陈建国', email: 'chen@example.com', language: 'zh-CN' },
  service: {
    text: '汽车连驾驶员',
    periods: [{ branch: 'ARMY', specialtyId: 'driver', startYear: 2001, endYear: 2006 }],
    rank: 'STAFF_SERGEANT_2',
    version: 3,
  },
  answers,
  wishes: {
    occupationCodes: ['4-02-02-01'],
    areaCodes: ['350505'],
    payMin: 5_000,
    availableFrom: '2027-01-01',
    shifts: ['DAY', 'FLEXIBLE'],
    refusals: ['NIGHTS'],
    refusedOccupationCodes: ['4-07-05-01'],
    limits: ['STANDING'],
    contractTypes: ['FIXED_TERM'],
    version: 3,
  },
  person: {
    name: '陈建国',
    residentId: residentId(7),
    areaCode: '350505001',
    degree: 'ASSOCIATE',
    wantsInvitations: false,
    version: 3,
  },
  madeOnBehalf: { ...keptFile, consentOn: today, knownDoubles: ['f1'] },
  keptOnBehalf: { ...keptFile, version: 3 },
  alike: { name: '郑守山', residentId: residentId(7) },
  seeing: { reason: '来电询问报名' },
  handOver: { phone: '+8613905950021', code: '012345' },
  reasons: { reasons: [{ field: 'serviceText', reason: '请补充服役起止年份' }] },
  proof: { kind: 'LICENCE', validUntil: '2027-01-31', replaces: null },
  cases: { cases: [{ id: 'e1', version: 1 }] },
  merge: { reason: '同一人换了手机号，另建了档案' },
  undoing: { reason: '核对时看错了档案' },
  relative: {
    relation: 'SPOUSE',
    name: '陈美玲',
    phone: '13905951234',
    residentIdTail: '123x',
    creditCode: creditCode(1),
  },
  returnedCases: {
    cases: [{ id: 'e1', version: 1 }],
    reasons: [{ field: 'serviceText', reason: '请补充服役起止年份' }],
  },
  ...{ ...searchInputs, ...applicationInputs, ...postingLifeInputs },
  release: { reason: '另一单位冒用，已查明' },
  answer: { answer: '已电话核实' },
  invitation: { phone: '13800138000' },
  join: { creditCode: creditCode(1), note: '人事部' },
  apiKey: { name: '人事系统', scopes: ['READ_OPEN', 'READ_OWN'], days: 90 },
  apiKeyRevoking: { reason: '密钥已泄露' },
  erasure: { password: 'meizhou-27-wan', code: '012345' },
  consent: { use: 'MATCHING', isGiven: true, notice: '2026-11-28' },
} as const

/** Every rule there is, on one day. */
export const rules: Readonly<Record<keyof typeof good, Rule>> = {
  posting: postingRule(today),
  publishedPosting: publishedPostingRule(today),
  wording: wordingRule,
  training: trainingRule(today),
  trainingDraft: trainingDraftRule(today),
  offeredTraining: offeredTrainingRule(today),
  fair: fairRule(now),
  fairDraft: fairDraftRule(now),
  announcedFair: announcedFairRule(now),
  cancellation: cancellationRule,
  employer: employerRule,
  signUp: signUpRule,
  firstStaff: firstStaffRule,
  signIn: signInRule,
  appCode: appCodeRule,
  secondCode: secondCodeRule,
  password: passwordRule,
  staff: staffRule,
  staffMove: staffMoveRule,
  lending: lendingRule(today),
  retention: retentionRule(today, 730),
  export: exportRule,
  letGo: letGoRule,
  closing: closingRule,
  leave: leaveRule(today),
  departments: departmentsRule,
  staffNumber: staffNumberRule,
  station: stationRule,
  stationArea: stationAreaRule,
  stationClosing: stationClosingRule(today),
  stationFair: stationFairRule,
  personReset: personResetRule,
  codeRequest: codeRequestRule,
  codeSignIn: codeSignInRule,
  reset: resetRule,
  phone: phoneRule,
  account: accountRule,
  service: serviceRule(today),
  answers: answersRule,
  wishes: wishesRule,
  person: personRule(today),
  madeOnBehalf: madeOnBehalfRule(today),
  keptOnBehalf: keptOnBehalfRule(today),
  alike: alikeRule(today),
  handOver: handOverRule,
  seeing: seeingRule,
  reasons: reasonsRule,
  proof: proofRule(today),
  cases: casesRule,
  undoing: undoingRule,
  merge: mergeRule,
  relative: relativeRule,
  returnedCases: returnedCasesRule,
  ...{ ...searchRules, ...applicationRules, ...postingLifeRules },
  release: releaseRule,
  answer: answerRule,
  invitation: invitationRule,
  join: joinRule,
  apiKey: apiKeyRule('ORGANISATION'),
  apiKeyRevoking: apiKeyRevokingRule,
  erasure: erasureRule,
  consent: consentRule,
}
