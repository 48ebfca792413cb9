export { privacyResolvers } from './privacy.resolvers.ts'
export { createPrivacy } from './privacy.service.ts'
