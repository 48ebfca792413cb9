import { parseArgs } from 'node:util'
import { operator } from '../server/audit/index.ts'
import { startOrSay } from '../server/platform/process.ts'
import type { Services } from '../server/wiring.ts'
import { withStore } from './with-store.ts'

const usage = `Say what to do:
npm run staff -- add --name <name> --phone <mobile number> --station <id>   (npm run station -- list tells the ids)
npm run staff -- move --phone <mobile number> --station <id>
npm run staff -- disable --phone <mobile number>
npm run staff -- reset --phone <mobile number>`

const { values, positionals } = parseArgs({
  options: {
    name: { type: 'string', default: '' },
    phone: { type: 'string', default: '' },
    station: { type: 'string', default: '' },
  },
  allowPositionals: true,
})

const handedOver = (password: string): string =>
  `Password: ${password}\nHand it over in person; it is told once and kept nowhere. It is to be changed under “Account” at the first sign-in.\n`

async function stationOf({ stations }: Services) {
  const [known] = await stations.byIds([values.station])
  if (!known || known.closedAt)
    throw new Error(`There is no station ${values.station}. \`npm run station -- list\` tells the ids.`)
  return known
}

async function add(services: Services): Promise<string> {
  const { name, phone } = values
  const known = await stationOf(services)
  const staff = { name, phone, stationId: known._id }
  const { account, password } = await services.accounts.addStaff(staff, known.areaCode)
  await services.accounts.followStation(known._id, known.areaCode, known.alsoServes)
  return `${account.name} ${account.phone} works for ${known.nameZh} now.\n${handedOver(password)}`
}

const actions: Readonly<Record<string, (services: Services) => Promise<string>>> = {
  add,
  async move(services) {
    const { _id, areaCode, nameZh, alsoServes } = await stationOf(services)
    const { name, phone } = await services.accounts.moveStaff(values.phone, _id, areaCode)
    await services.accounts.followStation(_id, areaCode, alsoServes)
    return `${name} ${phone} works for ${nameZh} now, and is to sign in anew.\n`
  },
  async disable({ accounts }) {
    const { name, phone } = await accounts.disableStaff(values.phone)
    return `${name} ${phone} is signed out everywhere and cannot sign in any more. \`reset\` opens the account again.\n`
  },
  async reset({ accounts }) {
    const { account, password } = await accounts.resetStaff(values.phone)
    return `${account.name} ${account.phone} is signed out everywhere and signs in with a new password.\n${handedOver(password)}`
  },
}

/** `npm run staff -- add|move|disable|reset`: accounts of staff, by whoever runs the installation. */
startOrSay(async () => {
  const action = actions[positionals[0] ?? '']
  if (!action) throw new Error(usage)
  const what = {
    act: `staff ${positionals[0]}`,
    subjects: [values.phone.slice(-4), values.station].filter(Boolean),
  }
  process.stdout.write(
    await withStore('staff', ({ services }) => services.audit.around(operator, what, () => action(services))),
  )
})
