import { roleNames } from '../../../rules/choice-names.ts'
import type { ConsentUse } from '../../../rules/privacy.ts'
import type { Language, Text } from '../../../rules/text.ts'
import { eachAs, fact, oneRecord, type PersonalPart } from '../../platform/personal.ts'
import type { AccountStore } from '../account.store.ts'
import type { ConsentStore } from '../consents/consent.store.ts'
import { deviceNamed } from '../device.ts'
import type { SessionStore } from '../session.store.ts'

interface HeldDeps {
  readonly accounts: AccountStore
  readonly sessions: SessionStore
  readonly consents: ConsentStore
  readonly clock: () => Date
}

const languageNames: Readonly<Record<Language, Text>> = {
  'zh-CN': { zh: '简体中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
}
const useNames: Readonly<Record<ConsentUse, Text>> = {
  RESIDENT_ID: { zh: '用身份证号和证明材料核验身份', en: 'resident ID and proofs, to check your status' },
  MATCHING: { zh: '用档案推荐岗位', en: 'your file, to recommend jobs' },
  INVITATIONS: { zh: '接收招聘会邀请', en: 'invitations to fairs' },
  EMPLOYERS: { zh: '向招聘会的用人单位提供姓名', en: 'your name, for employers at a fair' },
  BEING_FOUND: {
    zh: '供用人单位查找（不含姓名和联系方式）',
    en: 'being found by employers, without name and contact',
  },
  ASSISTANCE: { zh: '工作人员协助时查看本人页面', en: 'your pages, for staff who help you' },
}

async function* inTurn<Row>(rows: Promise<readonly Row[]>) {
  yield* await rows
}

/** The account, where it is signed in, and what its person consented to. The account itself is closed before all this. */
export const accountHeld = ({ accounts, sessions, consents, clock }: HeldDeps): readonly PersonalPart[] => [
  {
    key: 'account',
    name: { zh: '账号', en: 'Account' },
    held: ({ accountId }) =>
      oneRecord(
        accounts
          .byId(accountId)
          .then(
            (row) =>
              row && [
                fact('id', '编号', 'id', row._id),
                fact('name', '名称', 'name', row.name),
                fact('phone', '手机号', 'phone', row.phone),
                fact('email', '邮箱', 'e-mail', row.email),
                fact('role', '身份', 'role', row.role, roleNames[row.role]),
                fact('language', '语言', 'language', row.language, languageNames[row.language]),
                fact('phoneProvedAt', '手机号验证时间', 'number proved', row.phoneProvedAt ?? null),
                fact('createdAt', '注册时间', 'signed up', row.createdAt),
              ],
          ),
      ),
    erase: ({ accountId }) => accounts.anonymise(accountId),
  },
  {
    key: 'sessions',
    name: { zh: '登录设备', en: 'Where you are signed in' },
    held: ({ accountId }) =>
      eachAs(inTurn(sessions.openOf(accountId, clock())), ({ createdAt, expiresAt, agent }) => [
        fact('device', '设备', 'device', deviceNamed(agent)),
        fact('createdAt', '登录时间', 'signed in', createdAt),
        fact('expiresAt', '有效期至', 'until', expiresAt),
      ]),
    erase: ({ accountId }) => sessions.endAll(accountId, null),
  },
  {
    key: 'consents',
    name: { zh: '同意记录', en: 'Consents' },
    held: ({ accountId }) =>
      eachAs(consents.everyOf(accountId), ({ use, isGiven, at, notice }) => [
        fact('use', '用途', 'use', use, useNames[use]),
        fact('isGiven', '同意', 'given', isGiven),
        fact('at', '时间', 'when', at),
        fact('notice', '告知书版本', 'version of the notice', notice),
      ]),
    erase: ({ accountId }) => consents.remove(accountId),
  },
]
