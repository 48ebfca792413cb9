import { getNamedType, getNullableType, isInputObjectType, isLeafType, isListType } from 'graphql'
import { describe, expect } from 'vitest'
import { createSchema } from '../../server/graphql/schema.ts'
import { anAccount, thePassword } from '../support/a-account.ts'
import { overHttp as it } from '../support/fixtures.ts'

const schema = createSchema()

/** Every argument that is an input of fields, with the operation that takes it. */
const inputs = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {}).flatMap(({ name, args, type }) =>
    args.flatMap((arg) => {
      const input = getNamedType(arg.type)
      if (!isInputObjectType(input) || isListType(getNullableType(arg.type))) return []
      const declared = args.map((each) => `$${each.name}: ${String(each.type)}`).join(', ')
      const given = args.map((each) => `${each.name}: $${each.name}`).join(', ')
      const shown = isLeafType(getNamedType(type)) ? '' : ' { __typename }'
      const kind = root === schema.getQueryType() ? 'query' : 'mutation'
      const document = `${kind} (${declared}) { ${name}(${given})${shown} }`
      return [[`${name}(${arg.name})`, { document, argument: arg.name, input }] as const]
    }),
  ),
)

/** What an attacker would like to write beside what an input takes. */
const wished = {
  role: 'STAFF',
  reach: '350505',
  verification: { state: 'VERIFIED' },
  accountId: 'another',
  _id: 'x',
}

describe('an input', () => {
  it.for(inputs)('of %s takes no field that it does not name', async ([, asked], { app, veteran }) => {
    const { document, argument, input } = asked
    for (const [field, value] of Object.entries(wished).filter(([each]) => !(each in input.getFields()))) {
      const variables = { [argument]: { [field]: value } }
      const { status, errors } = await app.ask(document, variables, { as: veteran.token })
      expect(status).toBe(400)
      expect(errors?.map(({ extensions }) => extensions.detail).join()).toContain(
        `Field "${field}" is not defined by type "${input.name}"`,
      )
    }
  })

  it('changes nothing of an account but what it names', async ({ app, veteran }) => {
    const ask = 'mutation ($input: AccountInput!) { updateAccount(input: $input) { role } }'
    const { errors } = await app.ask(ask, { input: { name: '甲', role: 'STAFF' } }, { as: veteran.token })
    expect(errors?.[0]?.extensions.code).toBe('INVALID')
    const { data } = await app.ask('{ viewer { name role } }', {}, { as: veteran.token })
    expect(data.viewer).toEqual({ name: veteran.viewer.name, role: 'VETERAN' })
  })
})

describe('the session of a sign-in', () => {
  it('is never the one that the browser came with', async ({ app, services }) => {
    const { viewer } = await anAccount(services)
    const planted = 'A'.repeat(43)
    const signIn = async (cookie: string) =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
          query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
          variables: { input: { phone: viewer.phone, password: thePassword } },
        }),
      })
    const answer = await signIn(`rongqiao_session=${planted}`)
    const given = answer.headers.getSetCookie().find((each) => each.startsWith('rongqiao_session=')) ?? ''
    expect(given).not.toContain(planted)
    expect(given).toMatch(/HttpOnly/i)
    expect((await app.ask('{ viewer { id } }', {}, { as: planted })).data.viewer).toBeNull()
    const again = await signIn(given.split(';')[0] ?? '')
    expect(again.headers.getSetCookie()[0]).not.toBe(given)
  })
})
