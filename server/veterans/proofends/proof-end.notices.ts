import { proofNames } from '../../../rules/evidence.ts'
import { addDays, startOfDay } from '../../../rules/office-time.ts'
import { noticeKind } from '../../platform/notice.ts'
import type { VeteranRow } from '../veteran.ts'
import { longestAgo, type EndingProof } from './proof-end.ts'

type About = Pick<VeteranRow, '_id' | 'verification'> & Pick<EndingProof, 'proof' | 'days'>

/** To the person whose proof ends, once for each of the days named. */
export const proofEndNotice = noticeKind('PROOF_ENDS', {
  about: ({ _id, verification, proof, days }: About) => ({
    subjectId: `${_id}-${proof.id}-${days}`,
    path: '/profile/proofs',
    facts: {
      name: proofNames[proof.kind],
      day: proof.validUntil ?? '',
      isOver: days === 0,
      stationId: verification.stationId ?? null,
    },
    usefulUntil: proof.validUntil ? startOfDay(addDays(proof.validUntil, days === 0 ? longestAgo : 1)) : null,
  }),
  words: {
    'zh-CN': ({ name, day, isOver }) =>
      isOver
        ? {
            title: `您的${name.zh}已过有效期`,
            body: `您上传的${name.zh}有效期至 ${day}，现已过期，不再作为证明。换发新证后，请在“证明材料”中另行上传；此前的核验结果不受影响。`,
          }
        : {
            title: `您的${name.zh}将于 ${day} 到期`,
            body: `您上传的${name.zh}有效期至 ${day}，到期后不再作为证明。请及时换发新证，并在“证明材料”中另行上传。`,
          },
    en: ({ name, day, isOver }) =>
      isOver
        ? {
            title: `Your ${name.en} has run out`,
            body: `The ${name.en} you uploaded was valid until ${day} and proves nothing any more. Upload the new one under “Proofs”; what was verified stays verified.`,
          }
        : {
            title: `Your ${name.en} ends on ${day}`,
            body: `The ${name.en} you uploaded is valid until ${day} and proves nothing after that. Have it renewed, and upload the new one under “Proofs”.`,
          },
  },
})
