/** `npm start`: installs what is missing, then hands over to start.ts in this very process. */
import { checkNode, installPackages, installRedis } from './prepare.mjs'

checkNode()
installPackages()
installRedis()
const { register } = await import('tsx/esm/api')
register()
await import('./start.ts')
