import { dayOf } from '../../rules/office-time.ts'
import { noticeKind, type NoticeRequest } from '../platform/notice.ts'
import { kindOf, type ApiKeyRow } from './api-key.ts'

const pageOf = ({ employerId }: ApiKeyRow): string =>
  kindOf(employerId) === 'BUREAU' ? '/staff/people/keys' : '/employer/organisation/keys'

/** To whose key it is: that it was made, and that it was revoked. Whoever did it is told too, since somebody else may have done it. */
export const apiKeyChangedNotice = noticeKind('API_KEY_CHANGED', {
  about: ({ key, what }: { readonly key: ApiKeyRow; readonly what: 'MADE' | 'REVOKED' }) => ({
    subjectId: `${key._id}-${what}`,
    path: pageOf(key),
    facts: {
      what,
      name: key.name,
      by: what === 'MADE' ? key.madeBy : (key.revokedBy ?? ''),
      day: dayOf(key.expiresAt),
      why: key.revokedWhy,
    },
    usefulUntil: null,
  }),
  words: {
    'zh-CN': ({ what, name, by, day, why }) =>
      what === 'MADE'
        ? {
            title: `已新建 API 密钥“${name}”`,
            body: `${by}新建了 API 密钥“${name}”，有效期至 ${day}。持有密钥的程序可按其权限访问。如非本人或同事所为，请立即撤销。`,
          }
        : {
            title: `API 密钥“${name}”已撤销`,
            body: `${by}撤销了 API 密钥“${name}”，使用该密钥的程序不能再访问。${why ? `原因：${why}。` : ''}`,
          },
    en: ({ what, name, by, day, why }) =>
      what === 'MADE'
        ? {
            title: `A new API key: ${name}`,
            body: `${by} made the API key “${name}”, good until ${day}. A program that has it does what its scopes say. Revoke it at once if neither you nor a colleague made it.`,
          }
        : {
            title: `The API key ${name} was revoked`,
            body: `${by} revoked the API key “${name}”: programs that use it are refused.${why ? ` Reason: ${why}.` : ''}`,
          },
  },
})

/** Before a key ends, once for each of the days named. */
export const apiKeyEndsNotice = noticeKind('API_KEY_ENDS', {
  about: ({ key, days }: { readonly key: ApiKeyRow; readonly days: number }) => ({
    subjectId: `${key._id}-${days}`,
    path: pageOf(key),
    facts: { name: key.name, day: dayOf(key.expiresAt) },
    usefulUntil: key.expiresAt,
  }),
  words: {
    'zh-CN': ({ name, day }) => ({
      title: `API 密钥“${name}”将于 ${day} 到期`,
      body: `API 密钥“${name}”将于 ${day} 到期，到期后使用该密钥的程序不能再访问。请新建密钥并在程序中更换。`,
    }),
    en: ({ name, day }) => ({
      title: `The API key ${name} ends on ${day}`,
      body: `The API key “${name}” ends on ${day}; programs that use it are refused after that. Make another and put it in its place.`,
    }),
  },
})

/** What has befallen it so far; what was told before is not told again. */
export const apiKeyNotices = (key: ApiKeyRow, recipients: readonly string[]): NoticeRequest[] =>
  (['MADE', ...(key.revokedAt ? (['REVOKED'] as const) : [])] as const).flatMap((what) =>
    recipients.map(apiKeyChangedNotice.to({ key, what })),
  )
