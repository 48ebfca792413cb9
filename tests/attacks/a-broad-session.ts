import { noticeVersion } from '../../rules/privacy.ts'
import type { Answer, TestApp } from '../support/test-app.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aPhotograph } from '../support/a-proof.ts'
import { codeSentTo } from '../support/sent-codes.ts'
import { sendProof } from '../support/sent-proofs.ts'

/** Of one person, and nowhere else: whatever of it stands in a log was written there by us. */
export const marks = {
  name: '司马暗号',
  phone: '13987650123',
  password: 'Geheim-Wort-77-x',
  wrongPassword: 'falsches-Wort-88-y',
  email: 'sima.marked@example.invalid',
  residentId: '350521196801017635',
  service: '暗号炊事班',
  reason: '暗号理由不符',
  query: 'Marked_In-the-Query-9',
}

export interface Told {
  /** What the session was given that nobody may read in a log: codes and tokens. */
  readonly secrets: readonly string[]
  readonly outcomes: readonly string[]
}

const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { token viewer { id } } }'
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }'
const sendCode = 'mutation ($input: CodeRequestInput!) { sendCode(input: $input) { expiresAt } }'
const byCode = 'mutation ($input: CodeSignInInput!) { signInByCode(input: $input) { token } }'
const person = 'mutation ($input: PersonInput!) { updatePerson(input: $input) { id } }'
const consent = 'mutation ($input: ConsentInput!) { setConsent(input: $input) { use } }'
const service = 'mutation ($input: ServiceInput!) { describeService(input: $input) { id } }'
const submit = 'mutation { submitVeteran { id } }'
const giveBack =
  'mutation ($id: ID!, $reasons: [FieldReasonInput!]!) { returnVeteran(id: $id, reasons: $reasons) { id } }'

const outcomeOf = ({ errors }: Answer): string => errors?.[0]?.extensions.code ?? 'OK'

/** Whatever a stranger may send with somebody's data in it. */
async function hostile({ url }: TestApp): Promise<void> {
  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${url}/graphql`, { method: 'POST', headers, body })
  const { phone, password, name, query } = marks
  await post(`{"query": "{ viewer { id } }", "variables": {"phone": "${phone}"`)
  await post(JSON.stringify({ query: `{ ${query.replaceAll('-', '_')}(phone: "${phone}") }` }))
  await post(
    JSON.stringify({ query: signIn, variables: { input: { phone: [phone], password: { password } } } }),
  )
  await post(JSON.stringify({ query: `{ viewer { id }`, operationName: name }))
  await post(password, { 'content-type': 'text/plain', cookie: `rongqiao_session=${query}` })
  await fetch(`${url}/${encodeURIComponent(name)}/${phone}?token=${query}`)
  await fetch(`${url}/unsubscribe?token=${query}`, { method: 'POST' })
  await fetch(`${url}/office/return?code=${query}&state=${phone}`, { redirect: 'manual' })
  await fetch(`${url}/evidence/${query}?phone=${phone}`)
}

/** Signs up, mistakes the password, comes back by code, fills in the file, is returned by staff, and is attacked meanwhile. */
export async function aBroadSession(app: TestApp): Promise<Told> {
  const { phone, password, name, email, residentId } = marks
  const secrets: string[] = []
  const outcomes: string[] = []
  const act = async (query: string, input: object | undefined, as?: string): Promise<Answer> => {
    const answer = await app.ask(query, input ? { input } : {}, as ? { as } : {})
    outcomes.push(outcomeOf(answer))
    return answer
  }
  await act(sendCode, { phone, purpose: 'SIGN_UP' })
  secrets.push(await codeSentTo(app.platform.dataFolder, `+86${phone}`))
  const made = await act(signUp, { role: 'VETERAN', name, phone, password, email, code: secrets[0] })
  await act(signIn, { phone, password: marks.wrongPassword })
  const came = await act(signIn, { phone, password })
  await act(sendCode, { phone, purpose: 'SIGN_IN' })
  await act(byCode, { phone, code: '000000' })
  secrets.push(made.data.signUp.token, came.data.signIn.token)
  const as: string = came.data.signIn.token
  await act(person, { residentId: `${residentId}7` }, as)
  const { data } = await app.ask('{ myVeteran { id } }', {}, { as })
  await act(consent, { use: 'RESIDENT_ID', isGiven: true, notice: noticeVersion }, as)
  await act(person, { residentId, name, areaCode: '350505' }, as)
  await act(service, { text: marks.service }, as)
  const { buffer } = await aPhotograph()
  outcomes.push(String((await sendProof(app, 'kind=DISCHARGE_CERTIFICATE', { as, bytes: buffer })).status))
  outcomes.push(String((await sendProof(app, 'kind=NOTHING', { as, bytes: Buffer.from(name) })).status))
  await act(submit, undefined, as)
  const { token } = await aStaffMember(app.wired.services)
  const reasons = [{ field: 'name', reason: marks.reason }]
  outcomes.push(outcomeOf(await app.ask(giveBack, { id: data.myVeteran.id, reasons }, { as: token })))
  await hostile(app)
  return { secrets: [...secrets, token], outcomes }
}
