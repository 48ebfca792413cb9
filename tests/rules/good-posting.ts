import { residentId } from '../support/valid-identifiers.ts'

export const today = '2026-11-23'

/** Records that satisfy every rule. */
export const posting = {
  title: '叉车司机',
  occupationCode: '6-30-05-03',
  headCount: 3,
  conditions: '持叉车证，退役军人优先。',
  content: '负责仓库装卸和货物转运。',
  areaCode: '350505',
  place: '前黄镇工业路 1 号',
  payMin: 5_500,
  payMax: 7_500,
  payBasis: 'HOUR',
  payRate: 31.5,
  payMonths: 13,
  contractType: 'FIXED_TERM',
  shift: 'DAY',
  degree: 'JUNIOR_HIGH',
  minYears: 2,
  mustSkillIds: ['forklift-certificate'],
  preferredSkillIds: ['team-leading'],
  veteransPreferred: true,
  validUntil: '2027-01-31',
  hoursFrom: '08:30',
  hoursTo: '17:30',
  hours: '午休一小时',
  restDays: 'TWO_DAYS',
  insurances: ['PENSION', 'INJURY'],
  meals: 'FREE',
  lodging: 'ALLOWANCE',
  transport: 'NONE',
  contractMonths: 24,
  probationMonths: 2,
  probationPay: null,
  otherPlaces: '南埔镇码头',
  version: 4,
} as const

export const keptFile = {
  ...{ name: '郑守山', residentId: residentId(7), areaCode: '350505001', degree: 'ASSOCIATE' },
  ...{ serviceText: '驾驶员', contactName: '郑小山', contactPhone: '+8613905950021' },
} as const

export const training = {
  titleZh: '叉车司机培训',
  titleEn: 'Forklift course',
  providerZh: '泉港区职业技术学校',
  providerEn: 'Quangang vocational school',
  areaCode: '350505',
  startsOn: today,
  days: 12,
  places: 40,
  fee: 0,
  gives: ['forklift-certificate'],
  contentZh: '理论与实操',
  contentEn: 'Theory and practice',
}

export const fair = {
  titleZh: '秋季专场招聘会',
  titleEn: 'Autumn fair',
  areaCode: '350505',
  place: '体育馆',
  startsAt: new Date('2026-12-05T01:00:00Z'),
  endsAt: new Date('2026-12-05T08:00:00Z'),
  registrationClosesAt: new Date('2026-12-04T10:00:00Z'),
  capacity: 300,
  occupationCodes: ['4-02-02-01'],
  invitedAreaCodes: ['350505', '350521'],
  notes: '请带身份证',
  version: 1,
} as const

export const answers = {
  skills: [{ skillId: 'driving-licence-b2', answer: 'CONFIRMED' }],
  occupations: [{ code: '4-02-02-01', answer: 'REJECTED' }],
  proposals: [{ key: 'DEGREE:ASSOCIATE', answer: 'CONFIRMED' }],
  version: 3,
}
