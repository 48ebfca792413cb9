import { aStaffMember } from '../support/a-account.ts'
import { overHttp } from '../support/fixtures.ts'

/** Why a decision is undone. */
export const reason = '核对时看错了档案'

/** The whole application, with what tests of decisions ask again and again. */
export const onDecisions = overHttp
  /** The next decision is a later one. */
  .extend(
    'later',
    ({ app }) =>
      () =>
        app.platform.clock.advance(1_000),
  )
  .extend('colleague', ({ services }) => aStaffMember(services, { name: '吴站长' }))
  /** The newest decision on a record, and the version that undoing names. */
  .extend('newest', ({ services, staff }) => async (recordId: string) => {
    const page = await services.decisions.decisions(staff.viewer, { first: 5, filter: { recordId } })
    const { decision, record } = await services.decisions.decision(staff.viewer, page.nodes[0]?._id ?? '')
    return { decision, version: record?.version ?? 0, hindrance: record?.hindrance?.code ?? null }
  })
