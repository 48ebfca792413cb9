import type { Visitor } from '../support/browser.ts'
import type { Words } from './words.ts'

const answers = { INTERVIEW: '1', OFFER: '2', DECLINE: '3', HIRE: '4' } as const

/** Three taps from the posting: to the page, a beginning for the words, and sent. */
export async function apply({ page }: Visitor, { veteran }: Words): Promise<void> {
  await page.getByRole('link', { name: veteran.apply.action, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: veteran.apply.title }).waitFor()
  await page.getByRole('group', { name: veteran.apply.starters }).getByRole('button').first().click()
  await page.getByRole('button', { name: veteran.apply.send }).click()
  await page.getByRole('heading', { level: 1, name: veteran.apply.sent }).waitFor()
}

/** The employer opens what was sent, by the key that the page names. */
export async function open({ page, go }: Visitor, { employer }: Words, postingId: string): Promise<void> {
  await go(`/employer/applicants?posting=${postingId}`)
  await page.getByText(employer.applicant.sealed).waitFor()
  await page.keyboard.press('o')
  await page.getByRole('heading', { name: employer.applicant.message }).waitFor()
}

/** Answers whom the page shows by a key, with the words as the template has them. */
export async function answer(
  { page }: Visitor,
  { employer }: Words,
  what: keyof typeof answers,
  reason?: string,
): Promise<void> {
  await page.getByRole('article', { name: employer.applicant.panel }).getByRole('heading').first().waitFor()
  await page.keyboard.press(answers[what])
  const send = page.getByRole('button', { name: employer.answering.send })
  const dialog = page.getByRole('dialog').filter({ has: send })
  await dialog.waitFor()
  if (reason) {
    await dialog.locator('#field-reason').click()
    await page.locator('.ant-select-item-option').filter({ hasText: reason }).first().click()
  }
  await send.click()
  await dialog.waitFor({ state: 'detached' })
}

/** What the person reads of it. */
export async function reads(
  { page, go }: Visitor,
  { veteran }: Words,
  id: string,
  state: keyof Words['veteran']['applications']['state'],
): Promise<void> {
  await go(`/applications/${id}`)
  await page.getByText(veteran.applications.state[state]).first().waitFor()
}
