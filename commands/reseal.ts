import { startOrSay } from '../server/platform/process.ts'
import { resealAll } from './resealing.ts'

/** `npm run reseal`: seals everything under SECRET_KEY, from what SECRET_KEY_OLD opens. */
startOrSay(async () => {
  if (!(await resealAll('reseal'))) process.exitCode = 1
})
