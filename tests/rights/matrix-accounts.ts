import { aPhone, thePassword } from '../support/a-account.ts'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { aFair } from '../support/a-fair.ts'
import { byId, cases } from './case.ts'
import { aClerk, village, type Subject } from './subject.ts'
import { aSession } from './things.ts'

/** Looking at the pages of somebody. */
export const looks = cases({
  seeAsVeteran: {
    ask: 'mutation($id: ID!) { seeAsVeteran(id: $id, reason: "来电询问报名") { token } }',
    variables: ({ veteran }) => ({ id: veteran.veteran._id }),
  },
  seeAsMember: {
    ask: 'mutation($id: ID!) { seeAsMember(id: $id, reason: "来电询问报名") { token } }',
    variables: ({ employer }) => ({ id: employer.employer._id }),
  },
  endSeenAs: { ask: 'mutation { endSeenAs }' },
})

/** Acts on the own account, and the ways in. No code that is sent here is known to whoever asks. */
export const accountActs = cases({
  signUp: {
    ask: 'mutation($input: SignUpInput!) { signUp(input: $input) { viewer { id } } }',
    variables: () => ({
      input: {
        ...{ role: 'VETERAN', name: '陈建国', phone: aPhone() },
        ...{ code: '000000', password: 'meizhou-27-wan' },
      },
    }),
  },
  signIn: {
    ask: 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
    variables: ({ veteran }) => ({ input: { phone: veteran.account.phone, password: thePassword } }),
  },
  sendCode: {
    ask: 'mutation($input: CodeRequestInput!) { sendCode(input: $input) { againAt } }',
    variables: () => ({ input: { phone: aPhone(), purpose: 'SIGN_IN' } }),
  },
  signInByCode: {
    ask: 'mutation($input: CodeSignInInput!) { signInByCode(input: $input) { viewer { id } } }',
    variables: ({ veteran }) => ({ input: { phone: veteran.account.phone, code: '000000' } }),
  },
  resetPassword: {
    ask: 'mutation($input: ResetPasswordInput!) { resetPassword(input: $input) { viewer { id } } }',
    variables: ({ veteran }) => ({
      input: { phone: veteran.account.phone, code: '000000', newPassword: 'meizhou-27-wan' },
    }),
  },
  signOut: { ask: 'mutation { signOut }' },
  endSession: {
    ask: 'mutation($id: ID!) { endSession(id: $id) { id } }',
    ofAsker: true,
    variables: async (of) => ({ id: await aSession(of) }),
  },
  'endSession (of another)': {
    ask: 'mutation($id: ID!) { endSession(id: $id) { id } }',
    variables: async (of) => ({ id: await aSession({ ...of, asking: of.maker }) }),
  },
  endOtherSessions: { ask: 'mutation { endOtherSessions { id } }' },
  changePassword: {
    ask: 'mutation($input: PasswordInput!) { changePassword(input: $input) { id } }',
    variables: () => ({ input: { password: thePassword, newPassword: 'meizhou-27-wan' } }),
  },
  changePhone: {
    ask: 'mutation($input: PhoneInput!) { changePhone(input: $input) { id } }',
    variables: () => ({ input: { phone: aPhone(), code: '000000', oldCode: '000000' } }),
  },
  updateAccount: {
    ask: 'mutation($input: AccountInput!) { updateAccount(input: $input) { id } }',
    variables: () => ({ input: { language: 'en' } }),
  },
  beginStaff: {
    ask: 'mutation($input: FirstStaffInput!) { beginStaff(input: $input) { viewer { id } } }',
    variables: () => ({
      input: {
        ...{ token: 'x'.repeat(43), name: '林向阳', phone: aPhone() },
        ...{ password: 'meizhou-27-wan' },
      },
    }),
  },
  beginSecondFactor: { ask: 'mutation { beginSecondFactor }' },
  confirmSecondFactor: { ask: 'mutation { confirmSecondFactor(code: "000000") }' },
  renewRecoveryCodes: { ask: 'mutation { renewRecoveryCodes(code: "000000") }' },
  leaveOffice: { ask: 'mutation { leaveOffice { id } }' },
})

const aPlace = {
  ...{ nameZh: '示例服务站', nameEn: 'Example station', areaCode: village, phone: '0595-87000001' },
  ...{ addressZh: '示例路 1 号', addressEn: '1 Example Road' },
}

/** A colleague whom the case is about; the account is made for it alone. */
const aColleague = async ({ services }: Subject) => (await aClerk(services, 'village')).account._id

const ofColleague = async (subject: Subject) => ({ id: await aColleague(subject) })

/** What the bureau does with stations and staff. */
export const staffActs = cases({
  staffMembers: { ask: '{ staffMembers { id } }' },
  addStation: {
    ask: 'mutation($input: StationInput!) { addStation(input: $input) { id } }',
    variables: () => ({ input: aPlace }),
  },
  stationsKept: { ask: '{ stationsKept { id } }' },
  changeStation: {
    ask: 'mutation($id: ID!, $input: StationInput!) { changeStation(id: $id, input: $input) { id } }',
    variables: async ({ services }) => ({
      id: (await services.stations.addStation(aPlace))._id,
      input: { ...aPlace, nameZh: '新名服务站' },
    }),
  },
  closeStation: {
    ask: 'mutation($id: ID!, $input: StationClosingInput!) { closeStation(id: $id, input: $input) { id } }',
    variables: async ({ app, services }) => {
      const [gone, next] = [
        await services.stations.addStation(aPlace),
        await services.stations.addStation(aPlace),
      ]
      const on = dayOf(app.platform.clock())
      return { id: gone._id, input: { successorId: next._id, on, reason: '机构合并' } }
    },
  },
  keepStation: byId('keepStation', async ({ app, services }) => {
    const [gone, next] = [
      await services.stations.addStation(aPlace),
      await services.stations.addStation(aPlace),
    ]
    const on = addDays(dayOf(app.platform.clock()), 9)
    const bureau = await aClerk(services, 'bureau')
    await services.stationDesk.closeStation(bureau.viewer, gone._id, {
      ...{ successorId: next._id, on, reason: '机构合并' },
    })
    return { id: gone._id }
  }),
  handOverFair: {
    ask: 'mutation($id: ID!, $stationId: ID!) { handOverFair(id: $id, stationId: $stationId) { id } }',
    variables: async ({ services, maker }) => ({
      id: (await aFair(services, maker.viewer))._id,
      stationId: (await services.stations.addStation(aPlace))._id,
    }),
  },
  addStaff: {
    ask: 'mutation($input: StaffInput!) { addStaff(input: $input) { id } }',
    variables: async ({ services }) => {
      const { _id } = await services.stations.addStation(aPlace)
      return { input: { name: '林向阳', phone: aPhone(), stationId: _id } }
    },
  },
  moveStaff: {
    ask: 'mutation($id: ID!, $stationId: ID!) { moveStaff(id: $id, stationId: $stationId) { id } }',
    variables: async (subject) => {
      const { _id } = await subject.services.stations.addStation(aPlace)
      return { id: await aColleague(subject), stationId: _id }
    },
  },
  setDepartments: {
    ask: 'mutation($id: ID!) { setDepartments(id: $id, departments: [RELIEF]) { id } }',
    variables: ofColleague,
  },
  disableStaff: byId('disableStaff', ofColleague),
  resetStaff: byId('resetStaff', ofColleague),
  setLeave: {
    ask: 'mutation($id: ID!, $input: LeaveInput!) { setLeave(id: $id, input: $input) { id } }',
    variables: async (subject) => {
      const today = dayOf(subject.app.platform.clock())
      const standInId = await aColleague(subject)
      return { id: await aColleague(subject), input: { from: today, until: today, standInId } }
    },
  },
  endLeave: byId('endLeave', ofColleague),
  lendRights: {
    ask: 'mutation($id: ID!, $input: LendingInput!) { lendRights(id: $id, input: $input) { id } }',
    variables: async (subject) => {
      const today = dayOf(subject.app.platform.clock())
      const { _id: stationId } = await subject.services.stations.addStation(aPlace)
      return {
        id: await aColleague(subject),
        input: { stationId, from: today, until: today, reason: '值班' },
      }
    },
  },
  endLending: byId('endLending', ofColleague),
})
