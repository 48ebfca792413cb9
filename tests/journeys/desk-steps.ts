import type { Page } from 'playwright-core'
import { aPhotograph } from '../support/a-proof.ts'
import type { Visitor } from '../support/browser.ts'
import { fill, type Words } from './words.ts'

/** A field of a desk form, by the name its input carries. */
const field = (page: Page, name: string) => page.locator(`#field-${name}`)

/** Types the home district into a field of areas and takes what is found. */
async function pickHomeDistrict(page: Page, name: string): Promise<void> {
  await field(page, name).fill('quangang')
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: /泉港区|Quangang District/ })
    .first()
    .click()
  await page.keyboard.press('Escape')
}

async function typeMoment(page: Page, name: string, moment: string): Promise<void> {
  await field(page, name).fill(moment)
  await page.keyboard.press('Enter')
}

/** Signs in; whoever keeps another language on file switches to this one. */
export async function signIn(
  { page, go }: Visitor,
  { shared, veteran }: Words,
  phone: string,
  password: string,
): Promise<void> {
  await go('/sign-in')
  await page.getByLabel(veteran.sign.phone).fill(phone)
  await page.getByLabel(veteran.sign.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: shared.action.signIn, exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  // The switch offers the other language, and its words come with an answer of the server.
  const switches = (tag: string) => page.locator(`button[lang="${tag}"]`)
  await page.getByRole('button', { name: /^(退出登录|Sign out)$/ }).waitFor()
  if (shared.language.other !== '中文' || (await switches('en').count()) === 0) return
  // The page speaks at once, and the account follows: a page that is loaded before would speak as it did.
  const kept = page.waitForResponse((each) => each.request().postData()?.includes('UpdateAccount') === true)
  await switches('en').click()
  await switches('zh-CN').waitFor()
  await kept
  await page.waitForLoadState('networkidle')
}

export async function signUpEmployer(
  { page, go }: Visitor,
  { shared, veteran }: Words,
  phone: string,
  sent: (phone: string) => Promise<string>,
): Promise<void> {
  await go('/sign-up')
  await page.getByLabel(veteran.sign.roleEmployer).check()
  await page.getByLabel(veteran.sign.name, { exact: true }).fill('周经理')
  await page.getByLabel(veteran.sign.phone).fill(phone)
  await page.getByRole('button', { name: veteran.code.send }).click()
  await page.getByLabel(veteran.code.code).fill(await sent(phone))
  await page.getByLabel(veteran.sign.password, { exact: true }).fill('a good secret 2')
  await page.getByRole('button', { name: shared.action.signUp }).click()
  await page.waitForURL('**/employer**')
}

export interface NewOrganisation {
  readonly name: string
  readonly creditCode: string
}

/** Types a wrong credit code first, sees it refused at the field, corrects it and hands in. */
export async function registerOrganisation(
  { page, go }: Visitor,
  { employer }: Words,
  firm: NewOrganisation,
): Promise<void> {
  await go('/employer/organisation')
  await field(page, 'name').fill(firm.name)
  await field(page, 'creditCode').fill(firm.creditCode.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
  await page.getByText(employer.field.creditCodeCheck).first().waitFor()
  await field(page, 'creditCode').fill(firm.creditCode)
  await page.getByText(employer.field.creditCodeRight).waitFor()
  await pickHomeDistrict(page, 'areaCode')
  await field(page, 'address').fill('山腰街道示例路 1 号')
  await field(page, 'legalRepresentative').fill('周经理')
  await field(page, 'foundedOn').fill('2019-05-06')
  await field(page, 'registrationOffice').fill('泉港区市场监督管理局')
  await field(page, 'contactName').fill('周经理')
  await field(page, 'contactPhone').fill('0595-80000009')
  await page.getByRole('button', { name: employer.organisation.register, exact: true }).click()
  await page.getByText(employer.organisation.registered).waitFor()
}

/** Sends the licence from the files of the machine, and sees that it is there. */
export async function sendLicence({ page }: Visitor, { evidence }: Words): Promise<void> {
  await page
    .getByLabel(`${evidence.choose}: ${evidence.demand.LICENCE}`, { exact: true })
    .setInputFiles(await aPhotograph())
  await page.getByRole('link', { name: fill(evidence.show, { kind: evidence.kind.LICENCE }) }).waitFor()
}

/** Writes a posting whose first wording is refused by a rule, corrects it, and leaves it ready to publish. */
export async function writePosting(
  { page, go }: Visitor,
  { employer }: Words,
  title: string,
  validUntil: string,
): Promise<void> {
  await go('/employer/postings/new')
  await field(page, 'title').fill(title)
  await field(page, 'headCount').fill('3')
  await field(page, 'content').fill('驾驶厢式货车配送，跟车装卸，日常车辆检查。')
  await field(page, 'conditions').fill('限男性，35 岁以下，持 B2 驾照。')
  await page.getByText(employer.posting.mustNot).first().waitFor()
  await field(page, 'conditions').fill('持 B2 驾照，有货车驾驶经验，退役军人优先。')
  await pickHomeDistrict(page, 'areaCode')
  await field(page, 'place').fill('南埔镇示例物流园 3 号门')
  await field(page, 'payMin').fill('6000')
  await field(page, 'payMax').fill('8500')
  await field(page, 'validUntil').fill(validUntil)
  await page.keyboard.press('Enter')
}

export async function publishPosting({ page }: Visitor, { employer }: Words): Promise<void> {
  await page.getByRole('button', { name: employer.postings.publish, exact: true }).click()
  await page.getByText(employer.posting.publishedWaiting).waitFor()
}

/** Finds somebody in the queue, opens what is to be checked and verifies it. */
export async function verify(
  { page, go }: Visitor,
  { queue, desk }: Words,
  kind: 'veterans' | 'employers',
  name: string,
): Promise<void> {
  await go(`/staff/queue?kind=${kind}`)
  const line = page.getByText(name, { exact: true }).first()
  const isShown = () =>
    line.waitFor({ timeout: 4_000 }).then(
      () => true,
      () => false,
    )
  while (!(await isShown())) await page.getByRole('button', { name: desk.list.next }).click()
  await line.click()
  if (kind === 'veterans') await page.getByRole('button', { name: queue.open }).click()
  await page.getByRole('button', { name: queue.verify, exact: true }).click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: queue.verify })
  if (await confirm.isVisible().catch(() => false)) await confirm.click()
  await page.getByText(fill(queue.verified, { name })).waitFor()
}

export interface NewFair {
  readonly titleZh: string
  readonly titleEn: string
  /** `YYYY-MM-DD` of the fair. */
  readonly day: string
  /** The day before. */
  readonly eve: string
}

export async function createFair({ page, go }: Visitor, { staff }: Words, fair: NewFair): Promise<void> {
  await go('/staff/fairs/new')
  await field(page, 'titleZh').fill(fair.titleZh)
  await field(page, 'titleEn').fill(fair.titleEn)
  await pickHomeDistrict(page, 'areaCode')
  await field(page, 'place').fill('泉港区体育馆一层')
  await typeMoment(page, 'startsAt', `${fair.day} 09:00`)
  await typeMoment(page, 'endsAt', `${fair.day} 12:00`)
  await typeMoment(page, 'registrationClosesAt', `${fair.eve} 18:00`)
  await field(page, 'capacity').fill('200')
  await pickHomeDistrict(page, 'invitedAreaCodes')
  await page.getByRole('button', { name: staff.fair.saveDraft }).click()
  await page.waitForURL(/\/staff\/fairs\/[0-9a-f]{24}$/)
}

/** Publishes the fair that is open and waits until everybody it concerns is invited. */
export async function publishFair({ page }: Visitor, { staff }: Words): Promise<void> {
  await page.getByRole('button', { name: staff.fair.publish, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: staff.fair.publish, exact: true }).click()
  await page.getByText(staff.announcement.complete).first().waitFor({ timeout: 40_000 })
}

export async function seeRegistration(
  { page, go }: Visitor,
  { staff }: Words,
  fairPath: string,
  name: string,
): Promise<void> {
  await go(fairPath)
  await page.getByRole('tab', { name: new RegExp(staff.fair.registrations) }).click()
  await page.getByRole('cell', { name }).first().waitFor()
}
