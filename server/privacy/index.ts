export { privacyResolvers } from './privacy.resolvers.ts'
export { createPrivacy, type HeldPartRow } from './privacy.service.ts'
