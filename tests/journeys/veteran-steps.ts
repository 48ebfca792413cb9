import { expect } from 'vitest'
import { aPhotograph } from '../support/a-proof.ts'
import type { Visitor } from '../support/browser.ts'
import type { Words } from './words.ts'

export interface NewVeteran {
  readonly name: string
  readonly phone: string
  readonly residentId: string
  readonly serviceText: string
}

/** Signs up on a phone and lands on the question about service. */
export async function signUpVeteran(
  { page, go }: Visitor,
  { shared, veteran }: Words,
  person: NewVeteran,
  sent: (phone: string) => Promise<string>,
): Promise<void> {
  await go('/sign-up')
  await page.getByLabel(veteran.sign.name, { exact: true }).fill(person.name)
  await page.getByLabel(veteran.sign.phone).fill(person.phone)
  await page.getByRole('button', { name: veteran.code.send }).click()
  await page.getByLabel(veteran.code.code).fill(await sent(person.phone))
  await page.getByLabel(veteran.sign.password, { exact: true }).fill('a good secret 1')
  await page.getByLabel(veteran.sign.email).fill(`v${person.phone}@example.com`)
  await page.getByRole('button', { name: shared.action.signUp }).click()
  await page.waitForURL('**/profile/service')
}

/** Tells the service in plain words, says yes to all that was read out of them. */
export async function tellService({ page }: Visitor, { veteran }: Words, person: NewVeteran): Promise<void> {
  await page.getByLabel(veteran.service.text).fill(person.serviceText)
  await page.getByRole('button', { name: veteran.service.save }).click()
  await page.waitForURL('**/profile/suggestions')
  await page.getByRole('button', { name: veteran.suggestions.allYes }).waitFor()
}

export async function confirmSuggestions({ page }: Visitor, { veteran }: Words): Promise<void> {
  await page.getByRole('button', { name: veteran.suggestions.allYes }).click()
  await page.getByRole('button', { name: veteran.suggestions.save }).click()
  await page.waitForURL('**/profile/wishes')
}

/** Wishes for an occupation found by initials, in the home district, for a pay; lands on the matches. */
export async function stateWishes({ page }: Visitor, { veteran, shared }: Words): Promise<void> {
  const search = page.getByRole('combobox', { name: veteran.wishes.occupations })
  await search.fill('hcsj')
  await page.getByRole('listbox', { name: shared.search.suggestions }).getByRole('option').first().click()
  await page.getByLabel(shared.area.province, { exact: true }).selectOption({ value: '350000' })
  await page.getByLabel(shared.area.city, { exact: true }).selectOption({ value: '350500' })
  await page.getByLabel(shared.area.district, { exact: true }).selectOption({ value: '350505' })
  await page.getByRole('button', { name: veteran.wishes.addArea }).click()
  await page.getByLabel(veteran.wishes.pay).fill('4000')
}

export async function saveWishes({ page }: Visitor, { veteran }: Words): Promise<void> {
  await page.getByRole('button', { name: veteran.wishes.save }).click()
  await page.waitForURL('**/matches')
  await page.getByRole('article').first().waitFor()
}

/** Sends the picture of a discharge certificate from the gallery, and sees it in the list. */
export async function sendProof({ page, go }: Visitor, { evidence, privacy }: Words): Promise<void> {
  await go('/profile/proofs')
  // Proofs are sensitive: what they are for is said first, and the person consents.
  await page.getByText(privacy.use.RESIDENT_ID.law).waitFor()
  await page.getByRole('button', { name: privacy.consents.give, exact: true }).click()
  const status = page.locator('#STATUS')
  await status
    .locator('input[type=file]')
    .last()
    .setInputFiles(await aPhotograph())
  await status.getByText(`✓ ${evidence.met}`).waitFor()
}

/** Gives identity and living place, hands the file in. */
export async function handIn(
  { page, go }: Visitor,
  { veteran, shared }: Words,
  person: NewVeteran,
): Promise<void> {
  await go('/profile/identity')
  await page
    .getByLabel(veteran.identity.residentId)
    .fill(person.residentId.replace(/.$/, (last) => (last === '1' ? '2' : '1')))
  await page.getByRole('button', { name: shared.action.save }).click()
  await page
    .getByText(/身份证号不正确|This is not a resident ID/)
    .first()
    .waitFor()
  await page.getByLabel(veteran.identity.residentId).fill(person.residentId)
  await page.getByRole('button', { name: shared.action.save }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/identity'))
  await go('/profile/living')
  await page.getByLabel(shared.area.province).selectOption({ value: '350000' })
  await page.getByLabel(shared.area.city).selectOption({ value: '350500' })
  await page.getByLabel(shared.area.district).selectOption({ value: '350505' })
  await page.getByLabel(veteran.living.degree).selectOption({ value: 'HIGH_SCHOOL' })
  await page.getByRole('radio', { name: veteran.living.wantYes, exact: true }).check()
  await page.getByRole('button', { name: shared.action.save }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/living'))
  await go('/profile')
  await page.getByRole('button', { name: veteran.profile.submit }).click()
  await page.getByText(shared.verification.PENDING).first().waitFor()
}

/** Finds the invitation in the inbox, registers from it and opens the ticket. */
export async function registerFromInvitation(
  { page, go }: Visitor,
  { veteran }: Words,
  fairTitle: string,
): Promise<string> {
  await expect
    .poll(
      async () => {
        await go('/inbox')
        return page.getByText(fairTitle).count()
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBeGreaterThan(0)
  await page.getByRole('button', { name: veteran.inbox.openFair }).first().click()
  await page.getByRole('button', { name: veteran.fair.register, exact: true }).click()
  await page.getByRole('link', { name: veteran.fair.pass }).click()
  await page.getByRole('img', { name: veteran.pass.picture }).waitFor()
  const ticket = await page
    .getByText(/^[A-HJ-NP-Z2-9]{4,10}( ?[A-HJ-NP-Z2-9]{1,6})*$/)
    .first()
    .textContent()
  return (ticket ?? '').replace(/\s/g, '')
}
