import { AppError, refusal } from '../platform/errors.ts'
import { apiScopeNames, type ApiScope } from '../../rules/api-key.ts'

/** More open keys than this nobody keeps an eye on. */
export const mostApiKeys = 10

const told =
  (code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'INVALID', reason: string, zh: string, en: string) => () =>
    new AppError(code, { zh, en }, { reason })

const few = (names: readonly string[]): string => names.slice(0, 10).join(', ')

export const apiKeyErrors = {
  garbled: told(
    'UNAUTHENTICATED',
    'KEY_GARBLED',
    'API 密钥不完整或有误，请核对后重新填写。',
    'This is no whole API key. Check that nothing of it was cut off or mistyped.',
  ),
  unknown: told('UNAUTHENTICATED', 'KEY_UNKNOWN', '没有此 API 密钥。', 'There is no such API key.'),
  revoked: told('UNAUTHENTICATED', 'KEY_REVOKED', '此 API 密钥已撤销。', 'This API key was revoked.'),
  ended: told(
    'UNAUTHENTICATED',
    'KEY_ENDED',
    '此 API 密钥已到期，请新建密钥。',
    'This API key has expired. Make another.',
  ),
  resting: told(
    'FORBIDDEN',
    'KEY_RESTING',
    '单位未通过核验或核验已到期，API 密钥暂停使用，核验通过后恢复。',
    'The organisation is not verified at this moment. Its API keys rest until it is.',
  ),
  noKnownOperation: told(
    'INVALID',
    'KEY_WITH_KNOWN_OPERATION',
    '使用 API 密钥时，请在 query 中写明操作内容。',
    'By an API key a request brings its own document, as `query`.',
  ),
  /** Names what is not opened, and what would open it. */
  closed: (roots: readonly string[], scopes: readonly ApiScope[]) =>
    new AppError(
      'FORBIDDEN',
      {
        zh: `此 API 密钥无权访问：${few(roots)}。${
          scopes.length > 0
            ? `需要权限：${scopes.map((scope) => `${scope}（${apiScopeNames[scope].zh}）`).join('；')}。`
            : '该内容不向 API 密钥开放。'
        }`,
        en: `This API key does not open: ${few(roots)}. ${
          scopes.length > 0
            ? `The scope for it: ${scopes.map((scope) => `${scope} (${apiScopeNames[scope].en})`).join('; ')}.`
            : 'No API key does.'
        }`,
      },
      { reason: 'SCOPE_MISSING' },
    ),
  /** Names fields that lead to what no key reads. */
  private: (fields: readonly string[]) =>
    new AppError(
      'FORBIDDEN',
      {
        zh: `个人信息不向 API 密钥开放：${few(fields)}。`,
        en: `No API key reads this: ${few(fields)}.`,
      },
      { reason: 'NEVER_BY_KEY' },
    ),
  apart: told(
    'INVALID',
    'ASK_APART',
    '管理培训的操作请单独提交，不与其他查询合并。',
    'Ask for what trainings are managed by in a document of its own.',
  ),
  notVerified: refusal(
    'CONFLICT',
    '单位核验通过后方可新建 API 密钥。',
    'API keys are for verified organisations. Have yours verified first.',
  ),
  tooMany: refusal(
    'CONFLICT',
    `最多 ${mostApiKeys} 个有效 API 密钥，请先撤销不用的密钥。`,
    `There are ${mostApiKeys} open API keys already. Revoke those that are not needed.`,
  ),
}
