import { dayOf } from '../../../rules/office-time.ts'
import { noticeKind } from '../../platform/notice.ts'
import type { EmployerRow } from '../employer.ts'

/** To the owner, before a verification ends: once for each verification and each of the days named. */
export const lapseNotice = noticeKind('VERIFICATION_ENDS', {
  about: ({
    _id,
    name,
    nameEn,
    verification,
    days,
  }: Pick<EmployerRow, '_id' | 'name' | 'nameEn' | 'verification'> & { days: number }) => ({
    subjectId: `${_id}-${verification.validUntil?.getTime() ?? 0}-${days}`,
    path: '/employer/organisation',
    facts: {
      name: { zh: name, en: nameEn ?? name },
      day: verification.validUntil ? dayOf(verification.validUntil) : '',
      stationId: verification.stationId ?? null,
    },
    usefulUntil: verification.validUntil,
  }),
  words: {
    'zh-CN': ({ name, day }) => ({
      title: `单位核验将于 ${day} 到期`,
      body: `${name.zh}的核验将于 ${day} 到期，到期后岗位暂不可见。请核对单位信息和营业执照，在“单位与资质”中提交续期；续期核验期间原核验继续有效，通过后有效期从原到期日起延长。`,
    }),
    en: ({ name, day }) => ({
      title: `Your verification ends on ${day}`,
      body: `The verification of ${name.en} ends on ${day}; postings are hidden after that. Check what is registered and your licence, and hand it in for renewal under “Organisation”: you stay verified while it is checked, and the next six months count from that day.`,
    }),
  },
})
