import type { Text } from '../../rules/text.ts'
import { AppError, refusal } from '../platform/errors.ts'
import { sayMoment } from '../platform/text.ts'
import type { AgreementAct, AgreementRow } from './agreement.ts'

/** What befell an agreement, as a refusal says it to whoever was too slow. */
const happened: Readonly<Record<AgreementAct, Text>> = {
  DRAWN_UP: { zh: '重新拟定了', en: 'drew it up' },
  CHANGED: { zh: '修改了条款', en: 'changed the terms' },
  CONFIRMED: { zh: '确认了', en: 'confirmed it' },
  IN_FORCE: { zh: '使其生效', en: 'put it in force' },
  REFUSED: { zh: '拒绝了', en: 'refused it' },
  WITHDRAWN: { zh: '撤回了', en: 'took it back' },
  ENDED: { zh: '结束了', en: 'ended it' },
}

const sides: Readonly<Record<'VETERAN' | 'EMPLOYER' | 'STAFF', Text>> = {
  VETERAN: { zh: '求职者', en: 'The person' },
  EMPLOYER: { zh: '用人单位', en: 'The employer' },
  STAFF: { zh: '工作人员', en: 'Staff' },
}
const platform: Text = { zh: '平台', en: 'The platform' }

export const agreementErrors = {
  unknown: refusal(
    'NOT_FOUND',
    '未找到该意向或合同。请在“意向与合同”中查看。',
    'This intention or contract was not found. See the list of intentions and contracts.',
  ),
  noEmployer: refusal(
    'CONFLICT',
    '请先登记您的单位，再拟定意向或合同。',
    'Register your organisation first, then draw up an intention or a contract.',
  ),
  notVerified: refusal(
    'CONFLICT',
    '单位通过核验后，才能拟定和确认意向或合同。请在“单位与资质”中提交核验。',
    'Intentions and contracts are drawn up and confirmed once your organisation is verified. Hand it in under “Organisation”.',
  ),
  notOffered: refusal(
    'CONFLICT',
    '只能从已有意录用或已录用的申请拟定意向或合同。请先答复这份申请。',
    'Draw it up from an application of which you have offered the work or hired. Answer the application first.',
  ),
  notIntended: refusal(
    'CONFLICT',
    '只能从双方已确认的签约意向拟定劳动合同。',
    'A contract follows an intention that both sides have confirmed.',
  ),
  thereIsOne: refusal(
    'CONFLICT',
    '与此人已有一份未结束的同类意向或合同。请修改那一份，不要另拟。',
    'There is one of this kind with this person already. Change that one instead of drawing up another.',
  ),
  /** Somebody else was faster: who, what and when. */
  changedBy({ chain }: Pick<AgreementRow, 'chain'>): AppError {
    const last = chain.at(-1)
    if (!last) return agreementErrors.unknown()
    const [who, what] = [last.side === null ? platform : sides[last.side], happened[last.act]]
    return new AppError('CONFLICT', {
      zh: `${who.zh}已${what.zh}（${sayMoment(last.at, 'zh-CN')}），请查看最新内容后再操作。`,
      en: `${who.en} ${what.en} (${sayMoment(last.at, 'en')}). Look at it as it stands now, then decide.`,
    })
  },
  otherSeal: refusal(
    'CONFLICT',
    '条款在您查看之后有改动，未确认。请查看最新条款后再确认。',
    'The terms changed after you looked at them, so nothing was confirmed. Read them as they stand now, then confirm.',
  ),
  nothingWaits: refusal(
    'CONFLICT',
    '这份意向或合同目前没有待确认的内容。',
    'Nothing in this intention or contract waits to be confirmed.',
  ),
  sameTerms: refusal(
    'CONFLICT',
    '条款与原来相同，没有修改。',
    'The terms are the same as before, so there is nothing to change.',
  ),
  unknownFair: refusal('NOT_FOUND', '未找到该招聘会。', 'This fair was not found.'),
  unknownVeteran: refusal(
    'NOT_FOUND',
    '未找到该退役军人，或不在您的辖区。',
    'This person was not found, or lives in another area.',
  ),
  unknownEmployer: refusal(
    'NOT_FOUND',
    '未找到该用人单位，或尚未通过核验。',
    'This employer was not found, or is not verified.',
  ),
  unknownPosting: refusal('NOT_FOUND', '该单位没有这个岗位。', 'This employer has no such posting.'),
  notYours: refusal(
    'CONFLICT',
    '只能撤回由您拟定且双方尚未确认的意向或合同。',
    'You can take back only what you drew up yourself and both have not confirmed yet.',
  ),
  unknownFollowUp: refusal(
    'NOT_FOUND',
    '未找到该回访。请在回访列表中查看。',
    'This follow-up was not found. See the list of follow-ups.',
  ),
  followUpChanged: refusal(
    'CONFLICT',
    '该回访已有变动，请查看最新情况后再操作。',
    'This follow-up has changed. Look at it as it stands now, then decide.',
  ),
  followUpEarly: (day: string) =>
    new AppError('CONFLICT', {
      zh: `${day} 起回访。在此之前只能告知已离职或未到岗。`,
      en: `It is asked from ${day} on. Before that only leaving, or not beginning, can be said.`,
    }),
  beforeStart: (day: string) =>
    new AppError('CONFLICT', {
      zh: `合同约定 ${day} 到岗，届时才能告知在岗情况。`,
      en: `Work begins on ${day}; whether it is kept can be said from then on.`,
    }),
  notToCall: refusal(
    'CONFLICT',
    '该回访目前不需要电话联系。',
    'Nobody has to be called about this follow-up now.',
  ),
  notToDecide: refusal(
    'CONFLICT',
    '该回访目前没有需要认定的分歧。',
    'There is nothing to decide on this follow-up now.',
  ),
}
