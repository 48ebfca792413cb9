import type { Text } from '../../rules/text.ts'
import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { AuditStore } from './audit.store.ts'

/** The acts that befall people; what else there is names no person alone. */
const acts: Readonly<Record<string, Text>> = {
  readFile: { zh: '查阅档案', en: 'read the file' },
  veterans: { zh: '查看退役军人名册', en: 'looked at the register of veterans' },
  employers: { zh: '查看单位名册', en: 'looked at the register of organisations' },
  veteransToVerify: { zh: '查看待核验名单', en: 'looked at those waiting to be checked' },
  employersToVerify: { zh: '查看待核验单位', en: 'looked at organisations waiting to be checked' },
  fairRegistrations: { zh: '查看招聘会报名名单', en: 'looked at the registrations for a fair' },
  verifyVeteran: { zh: '通过身份核验', en: 'verified the status' },
  returnVeteran: { zh: '退回身份核验', en: 'returned the file' },
  returnVeterans: { zh: '退回身份核验', en: 'returned the file' },
  verifyEmployer: { zh: '通过单位核验', en: 'verified the organisation' },
  verifyEmployers: { zh: '通过单位核验', en: 'verified the organisation' },
  returnEmployer: { zh: '退回单位核验', en: 'returned the organisation' },
  returnEmployers: { zh: '退回单位核验', en: 'returned the organisation' },
  makeVeteranOnBehalf: { zh: '代建档案', en: 'made the file on behalf' },
  keepVeteranOnBehalf: { zh: '代改档案', en: 'changed the file on behalf' },
  submitVeteranOnBehalf: { zh: '代为提交核验', en: 'handed the file in on behalf' },
  addProofOnBehalf: { zh: '代传证明材料', en: 'added a proof on behalf' },
  removeProof: { zh: '删除证明材料', en: 'took a proof away' },
  registerOnBehalf: { zh: '代报招聘会', en: 'registered for a fair on behalf' },
  withdrawOnBehalf: { zh: '代为取消报名', en: 'withdrew from a fair on behalf' },
  mergeVeterans: { zh: '合并重复档案', en: 'merged two files' },
  undoMerge: { zh: '撤销档案合并', en: 'undid a merge of files' },
  mergeEmployers: { zh: '合并重复登记的单位', en: 'merged two organisations' },
  undoFirmMerge: { zh: '撤销单位合并', en: 'undid a merge of organisations' },
  handOverVeteran: { zh: '移交档案给本人', en: 'handed the file over' },
}
const another: Text = { zh: '其他操作', en: 'another act' }
/** Its purpose is said with the reading itself. */
const ofReading: Text = { zh: '见档案查阅记录', en: 'see who looked at your file' }
const saidAct = (act: string): Text => acts[act] ?? another

/** What staff did to a person's records. It stays when the person goes: the law keeps it, and it names records, not people. */
export const actsHeld = (store: AuditStore): PersonalPart => ({
  key: 'acts',
  name: { zh: '工作人员的操作记录', en: 'What staff did' },
  held: ({ accountId, recordIds }) =>
    eachAs(store.about([accountId, ...recordIds]), ({ _id, at, by, act, why, subjects }) => [
      fact('entry', '日志编号', 'entry', _id),
      fact('at', '时间', 'when', at),
      fact('by', '工作人员', 'who', by),
      fact('act', '操作', 'what', act, saidAct(act)),
      // Of an act on several people the reason may be about others.
      fact(
        'why',
        '事由',
        'why',
        subjects.length === 1 ? why : null,
        act === 'readFile' ? ofReading : undefined,
      ),
    ]),
  erase: () => Promise.resolve(),
})

/** What somebody did as staff, in their own name. It stays, as the law demands. */
export const ownActsHeld = (store: AuditStore): PersonalPart => ({
  key: 'ownActs',
  name: { zh: '您作为工作人员的操作', en: 'What you did as staff' },
  held: ({ accountId }) =>
    eachAs(store.by(accountId), ({ _id, at, act, subjects }) => [
      fact('entry', '日志编号', 'entry', _id),
      fact('at', '时间', 'when', at),
      fact('act', '操作', 'what', act, saidAct(act)),
      fact('subjects', '对象数', 'how many', subjects.length),
    ]),
  erase: () => Promise.resolve(),
})
