import type { AgreementTermsInput } from '../../rules/contract.ts'
import { leavingReasonNames, type LeavingReason } from '../../rules/follow-up.ts'
import type { Visitor } from '../support/browser.ts'
import type { Words } from './words.ts'

/** What a contract of a journey says. */
export const termsFor = (title: string, startOn: string, endOn: string): AgreementTermsInput => ({
  ...{ title, contractType: 'FIXED_TERM', startOn, endOn, probationMonths: 1, pay: 6_500, payBasis: 'MONTH' },
  ...{ areaCode: '350505', place: '前黄镇工业路 1 号', words: '单位缴纳五险' },
})

type Given = Pick<AgreementTermsInput, 'startOn' | 'pay'> & { readonly endOn: string }

/** From the applicant to a contract: what the posting says stands there already, the rest is filled in. */
export async function drawUp({ page }: Visitor, { employer }: Words, given: Given): Promise<string> {
  await page.getByRole('link', { name: employer.agreements.drawUp }).click()
  await page.getByRole('heading', { level: 1, name: employer.drawing.title }).waitFor()
  for (const name of ['startOn', 'endOn', 'pay'] as const) {
    await page.locator(`#field-${name}`).fill(String(given[name]))
    await page.keyboard.press('Tab')
  }
  await page.getByRole('button', { name: employer.drawing.save, exact: true }).click()
  await page.waitForURL(/\/employer\/agreements\/[0-9a-f]{24}$/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** The employer changes the pay, so that both confirm anew. */
export async function changePay({ page }: Visitor, { employer }: Words, pay: number): Promise<void> {
  await page.getByRole('link', { name: employer.agreement.change }).click()
  await page.locator('#field-pay').fill(String(pay))
  await page.getByRole('button', { name: employer.drawing.saveChange }).click()
  await page.waitForURL(/\/employer\/agreements\/[0-9a-f]{24}$/)
}

export async function confirmAsEmployer({ page }: Visitor, { employer }: Words): Promise<void> {
  await page.getByRole('button', { name: employer.agreement.confirm, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: employer.agreement.confirmYes }).click()
  await page.getByText(employer.agreement.confirmedDone).first().waitFor()
}

export async function confirmAsPerson({ page }: Visitor, { veteran }: Words): Promise<void> {
  await page.getByRole('button', { name: veteran.agreement.confirm.CONTRACT }).click()
  await page.getByRole('dialog').getByRole('button', { name: veteran.agreement.confirmYes }).click()
  await page.getByRole('button', { name: veteran.agreement.confirm.CONTRACT }).waitFor({ state: 'detached' })
}

/** The person has left: since when, by whom and why. */
export async function leave(
  { page }: Visitor,
  { veteran }: Words,
  leftOn: string,
  reason: LeavingReason,
  language: 'zh' | 'en',
): Promise<void> {
  await page.getByRole('button', { name: veteran.stay.LEFT }).click()
  await page.getByLabel(veteran.stay.leftOn).fill(leftOn)
  await page.getByRole('radio', { name: veteran.stay.by.PERSON }).check()
  await page.getByLabel(veteran.stay.reason).selectOption({ label: leavingReasonNames[reason][language] })
  await page.getByRole('button', { name: veteran.stay.send }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Staff decide between two sides that say different things. */
export async function decideLeft(
  { page }: Visitor,
  { staff, agreements }: Words,
  leftOn: string,
  reason: string,
): Promise<void> {
  const pick = async (name: string, shown: string) => {
    await page.locator(`#field-${name}`).click()
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: shown })
      .first()
      .click()
  }
  await page.getByRole('button', { name: staff.calls.decide }).click()
  await pick('outcome', agreements.followUp.outcome.LEFT)
  await page.locator('#field-leftOn').fill(leftOn)
  await page.keyboard.press('Tab')
  await pick('endedBy', agreements.followUp.by.PERSON)
  await pick('reason', reason)
  await page.locator('#field-words').fill('电话核实，本人已离职。')
  await page.getByRole('button', { name: staff.calls.decideSend }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
