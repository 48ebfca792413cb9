import type { Viewer } from '../../server/platform/viewer.ts'
import { isWhole, type FairRow, type WholeFairRow } from '../../server/fairs/fair.ts'
import type { Services } from '../../server/wiring.ts'

const day = 86_400_000

/** A fair in 泉港区 in a week's time, as staff would write it. */
export const fairInput = (fields: Partial<ReturnType<typeof aWeekAhead>> = {}) => ({
  ...aWeekAhead(),
  ...fields,
})

function aWeekAhead() {
  const startsAt = new Date(Math.floor(Date.now() / day) * day + 7 * day)
  return {
    titleZh: '退役军人专场招聘会',
    titleEn: 'Job fair for veterans' as string | null,
    areaCode: '350505',
    place: '泉港区体育馆',
    startsAt,
    endsAt: new Date(startsAt.getTime() + day / 4),
    registrationClosesAt: new Date(startsAt.getTime() - day),
    capacity: 100,
    occupationCodes: [] as string[],
    invitedAreaCodes: ['350505'],
    notes: '',
  }
}

type Fields = Parameters<typeof fairInput>[0]

/** The fair, which lacks nothing. */
function whole(fair: FairRow): WholeFairRow {
  if (!isWhole(fair)) throw new Error('The fair lacks something.')
  return fair
}

/** A draft of `staff` that lacks nothing. */
export const aDraftFair = async (
  { fairs }: Pick<Services, 'fairs'>,
  staff: Viewer,
  fields: Fields = {},
): Promise<WholeFairRow> => whole(await fairs.create(staff, fairInput(fields)))

/** A fair that `staff` have announced. */
export async function aFair(services: Pick<Services, 'fairs'>, staff: Viewer, fields: Fields = {}) {
  const draft = await aDraftFair(services, staff, fields)
  return whole(await services.fairs.publish(staff, draft._id))
}
