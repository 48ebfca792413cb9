import * as z from 'zod/mini'
import { choice, or, text, uniqueList, whole } from './field.ts'
import { rule, wrongIf, type Right } from './rule.ts'
import type { Text } from './text.ts'

/** What an API key may be used for. */
export const apiScopes = ['READ_OPEN', 'READ_OWN', 'WRITE_OWN_POSTINGS', 'WRITE_TRAININGS'] as const
export type ApiScope = (typeof apiScopes)[number]

/** What each opens, in a sentence. */
export const apiScopeNames: Readonly<Record<ApiScope, Text>> = {
  READ_OPEN: {
    zh: '读取公开信息：可见岗位、招聘会、培训、已核验单位、服务站和对照表',
    en: 'Read what is open to anybody: visible postings, fairs, trainings, verified organisations, stations and tables',
  },
  READ_OWN: {
    zh: '读取本单位信息和岗位（含草稿和已结束岗位），不含成员',
    en: 'Read the facts and the postings of the own organisation, drafts and closed ones too, and not its members',
  },
  WRITE_OWN_POSTINGS: {
    zh: '起草、修改、发布、结束和删除本单位岗位',
    en: 'Draft, change, publish, close and delete postings of the own organisation',
  },
  WRITE_TRAININGS: {
    zh: '起草、修改、发布和撤回培训',
    en: 'Draft, change, publish and withdraw trainings',
  },
}

/** Whose key: of the bureau, for its own systems, or of an organisation, for its HR system. */
export type ApiKeyHolder = 'BUREAU' | 'ORGANISATION'

/** What keys of each may be used for. */
export const scopesOf: Readonly<Record<ApiKeyHolder, readonly ApiScope[]>> = {
  BUREAU: ['READ_OPEN', 'WRITE_TRAININGS'],
  ORGANISATION: ['READ_OPEN', 'READ_OWN', 'WRITE_OWN_POSTINGS'],
}

/** How long a key lasts, in days. */
export const apiKeyDays = { usual: 90, most: 365 } as const

const apiKeyOf = (holder: ApiKeyHolder) =>
  z.object({
    name: text('密钥名称', 'name of the key', 1, 40),
    scopes: uniqueList(choice('权限', 'scope', apiScopes), '项权限', 'scopes', 1, scopesOf[holder].length),
    days: or(whole('有效天数', 'number of days', 1, apiKeyDays.most), apiKeyDays.usual),
  })

const shapes = { BUREAU: apiKeyOf('BUREAU'), ORGANISATION: apiKeyOf('ORGANISATION') } as const

export type ApiKeyInput = z.input<typeof shapes.BUREAU>

/** A new key of the bureau or of an organisation. */
export const apiKeyRule = (holder: ApiKeyHolder) =>
  rule(shapes[holder], ({ scopes = [] }: Right<ApiKeyInput>) =>
    wrongIf(
      scopes.some((scope) => scope !== undefined && !scopesOf[holder].includes(scope)),
      'scopes',
      holder === 'BUREAU' ? '该权限只授予单位密钥' : '该权限只授予退役军人事务部门的密钥',
      holder === 'BUREAU'
        ? 'This scope is for keys of organisations'
        : 'This scope is for keys of the bureau',
    ),
  )

/** Why the bureau ends a key of an organisation. */
export const apiKeyRevokingRule = rule(z.object({ reason: text('撤销原因', 'reason', 4, 200) }))
