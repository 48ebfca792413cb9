import { eachAs, fact, type PersonalPart } from '../platform/personal.ts'
import type { ApiKeyStore } from './api-key.store.ts'

/** Which keys a person made; they belong to the organisation or the bureau. */
export const apiKeysHeld = (store: ApiKeyStore): PersonalPart => ({
  key: 'apiKeys',
  name: { zh: '新建的 API 密钥', en: 'API keys that you made' },
  held: ({ accountId }) =>
    eachAs(store.madeBy(accountId), ({ name, beginning, createdAt, expiresAt, revokedAt }) => [
      fact('name', '名称', 'name', name),
      fact('beginning', '开头', 'how it begins', beginning),
      fact('createdAt', '新建时间', 'made', createdAt),
      fact('expiresAt', '到期时间', 'good until', expiresAt),
      fact('revokedAt', '撤销时间', 'revoked', revokedAt),
    ]),
  erase: ({ accountId }) => store.forget(accountId),
})
