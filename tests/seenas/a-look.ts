import { aStaffMember, type AnAccount } from '../support/a-account.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'
import type { Answer, TestApp } from '../support/test-app.ts'

export const reason = '来电询问报名'
export const seeVeteran =
  'mutation($id: ID!, $reason: String!) { seen: seeAsVeteran(id: $id, reason: $reason) { token } }'
export const seeMember =
  'mutation($id: ID!, $of: ID, $reason: String!) { seen: seeAsMember(id: $id, memberId: $of, reason: $reason) { token } }'

export type Look = { readonly token: string; readonly clerk: AnAccount }

export const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code ?? 'OK'

/** As the tab asks that looks: the token in the header, beside the browser's own cookie. */
export async function through(
  app: TestApp,
  look: Look,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const answer = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${look.token}`,
      cookie: `rongqiao_session=${look.clerk.token}`,
    },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await answer.json()) as Pick<Answer, 'data' | 'errors'>
  return { ...body, errors: body.errors, status: answer.status }
}

/** A clerk, a person, and the clerk looking at that person's pages. */
export const looking = overHttp
  .extend('clerk', ({ services }) => aStaffMember(services))
  .extend('person', ({ services }) =>
    aVeteran(services, { serviceText: '汽车连驾驶员', residentIdTail: '123X' } as never),
  )
  .extend('open', ({ app, clerk }) => async (of: AVeteran, by: AnAccount = clerk): Promise<Look> => {
    const { data, errors } = await app.ask(seeVeteran, { id: of.veteran._id, reason }, { as: by.token })
    if (errors) throw new Error(errors[0]?.message)
    return { token: data.seen.token as string, clerk: by }
  })

export const whoIsSeen =
  '{ viewer { id phone email } myVeteran { id serviceText phone residentIdTail } seenAs { name by reason } }'
