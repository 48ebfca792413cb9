import { parseArgs } from 'node:util'
import { operator } from '../server/audit/index.ts'
import { startOrSay } from '../server/platform/process.ts'
import type { Services } from '../server/wiring.ts'
import { withStore } from './with-store.ts'

const usage = `Say what to do:
npm run station -- list
npm run station -- move --id <id> --area <GB/T 2260 code>   (who works for it, and what belongs to it, follows)
npm run station -- add --area <GB/T 2260 code> --zh <Chinese name> --en <English name> --phone <telephone> --address-zh <Chinese address> --address-en <English address>`

const told = { type: 'string', default: '' } as const
const { values, positionals } = parseArgs({
  options: { id: told, area: told, zh: told, en: told, phone: told, 'address-zh': told, 'address-en': told },
  allowPositionals: true,
})

const actions: Readonly<Record<string, (services: Services) => Promise<string>>> = {
  async add({ stations }) {
    const { _id, nameZh } = await stations.addStation({
      areaCode: values.area,
      nameZh: values.zh,
      nameEn: values.en,
      phone: values.phone,
      addressZh: values['address-zh'],
      addressEn: values['address-en'],
    })
    return `${nameZh} is there under the id ${_id}.\n`
  },
  async move({ stations }) {
    const { nameZh, areaCode } = await stations.moveStation(values.id, values.area)
    return `${nameZh} serves ${areaCode} now; its staff, fairs and trainings follow within a minute while the workers run.\n`
  },
  async list({ stations }) {
    const all = await stations.serviceStations(null)
    return all.map(({ _id, areaCode, nameZh }) => `${_id}  ${areaCode}  ${nameZh}\n`).join('')
  },
}

/** `npm run station -- add|move|list`: service stations, by whoever runs the installation. */
startOrSay(async () => {
  const action = actions[positionals[0] ?? '']
  if (!action) throw new Error(usage)
  const what = { act: `station ${positionals[0]}`, subjects: [values.id, values.area].filter(Boolean) }
  process.stdout.write(
    await withStore('station', ({ services }) =>
      positionals[0] === 'list'
        ? action(services)
        : services.audit.around(operator, what, () => action(services)),
    ),
  )
})
