import { proofNames } from '../../rules/evidence.ts'
import { noticesOfDecision, type FieldNames } from '../verification/index.ts'
import type { VeteranRow } from './veteran.ts'

/** What the parts of a file are called that staff may return. */
const names: FieldNames = {
  name: { zh: '姓名', en: 'name' },
  residentId: { zh: '身份证号', en: 'resident ID' },
  areaCode: { zh: '现居住地', en: 'area where you live' },
  degree: { zh: '最高学历', en: 'highest schooling' },
  serviceText: { zh: '服役经历', en: 'description of your service' },
  servicePeriods: { zh: '服役时间', en: 'years of service' },
  ...proofNames,
  STATUS: { zh: '退伍证或优待证', en: 'discharge certificate or preferential card' },
}

/** To the veteran, of what staff decided. */
export const veteranNotices = (veteran: VeteranRow) =>
  noticesOfDecision(veteran, { zh: veteran.name, en: veteran.name }, '/profile', names)
