import { createHandingOn } from './closing/handing-on.service.ts'
import { createPersonResets } from './resets/reset.service.ts'
import { createStationDesk } from './station-desk.service.ts'

type Parts = Parameters<typeof createStationDesk>[0] &
  Parameters<typeof createHandingOn>[0] &
  Parameters<typeof createPersonResets>[0]

/** What staff do with stations, and at them with people. */
export const createStationDesks = (parts: Parts) => ({
  stationDesk: createStationDesk(parts),
  handingOn: createHandingOn(parts),
  personResets: createPersonResets(parts),
})
