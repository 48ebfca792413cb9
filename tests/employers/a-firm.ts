import { memberEventRunner } from '../../workers/employers/member-event.ts'
import { joinAskedRunner } from '../../workers/employers/join-asked.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { anAccount } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { withServices } from '../support/fixtures.ts'

/** With an organisation and people who come to work for it. */
export const withFirm = withServices
  .extend(
    'someone',
    ({ services }) =>
      async (name = '李招聘') =>
        (await anAccount(services, { role: 'EMPLOYER', name })).viewer,
  )
  .extend('firm', ({ services }) => anEmployer(services, {}, { name: '黄经理' }))
  /** Makes somebody a member by a link. */
  .extend('joined', ({ services, firm, someone }) => async (name?: string) => {
    const viewer = await someone(name)
    const { token } = await services.employers.inviteMember(firm.viewer, {})
    await services.employers.acceptInvitation(viewer, token)
    return viewer
  })
  /** What a person has been told, once the workers have done what is owed. */
  .extend('toldTo', ({ platform, services }) => async ({ id }: Viewer): Promise<string[]> => {
    for (const [name, runner] of [
      ['memberevents', memberEventRunner],
      ['joinrequests', joinAskedRunner],
    ] as const) {
      type Owing = { _id: string; version: number }
      const rows = platform.connection.collection<Owing>(name).find({ tellOwed: { $exists: true } })
      for await (const { _id, version } of rows) await runner.run({ id: _id, version }, services)
    }
    const notices = platform.connection.collection<{
      recipientId: string
      kind: string
      facts: { event?: string }
    }>('notifications')
    const rows = await notices.find({ recipientId: id }).toArray()
    return rows.map(({ kind, facts }) => facts.event ?? kind)
  })
