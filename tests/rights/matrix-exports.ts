import { newObjectId } from '../../server/platform/ids.ts'
import { cases, listed } from './case.ts'
import { aVillageFair } from './things.ts'
import { aClerk, type Subject } from './subject.ts'

const asked = async ({ services }: Subject, viewer: Subject['maker']['viewer']): Promise<string> =>
  (await services.exports.askExport(viewer, { list: 'VETERANS', reason: '年度走访' }))._id

/** Lists that staff take along: the clerk of the village asks in the stead of who may not. */
const anExport = (of: Subject): Promise<string> =>
  asked(of, of.asking?.viewer.role === 'STAFF' ? of.asking.viewer : of.maker.viewer)

const ask = 'mutation($input: ExportInput!, $key: ID) { askExport(input: $input, key: $key) { id } }'
const drop = 'mutation($id: ID!) { dropExport(id: $id) { id } }'

export const exportActs = cases({
  myExports: listed('myExports', anExport, { ofAsker: true }),
  exports: listed('exports', anExport, { ofAsker: true }),
  askExport: {
    ask,
    variables: () => ({ input: { list: 'VETERANS', reason: '年度走访' }, key: newObjectId() }),
  },
  'askExport (of a fair)': {
    ask,
    variables: async (of) => ({
      input: { list: 'FAIR_DOOR', fairId: await aVillageFair(of), reason: '入口核对' },
    }),
  },
  dropExport: { ask: drop, ofAsker: true, variables: async (of) => ({ id: await anExport(of) }) },
  "dropExport (a colleague's)": {
    ask: drop,
    variables: async (of) => ({
      id: await asked(of, (await aClerk(of.services, 'village')).viewer),
    }),
  },
})
