import type { Page } from 'playwright-core'

/** For a finger (WCAG 2.2, 2.5.5), in CSS px; what a pointer needs (2.5.8) axe measures. */
const least = 44

/**
 * What can be pressed on a phone's page and is smaller than it ought to be, each with its size. Links in running text are
 * as high as their line; a box belongs to its label; what lies under a larger target is that target.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 600 && (await page.locator('.ant-app').count()) === 0
  if (!isPhone) return []
  return page.evaluate((wanted) => {
    const pressed =
      'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=tab],[role=switch],[role=option],[role=radio],[role=checkbox]'
    const inText = (element: Element) =>
      element.tagName === 'A' &&
      getComputedStyle(element).display.startsWith('inline') &&
      (element.parentElement?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0)
    const areaOf = (element: Element) => {
      const whole = element.closest('label') ?? element
      const { width, height } = whole.getBoundingClientRect()
      const after = getComputedStyle(whole, '::after')
      // A ::before or ::after that is laid over the element widens what can be hit.
      const over =
        after.position === 'absolute' ? [parseFloat(after.width), parseFloat(after.height)] : [0, 0]
      return [Math.max(width, over[0] || 0), Math.max(height, over[1] || 0)] as const
    }
    return Array.from(document.querySelectorAll(pressed)).flatMap((element) => {
      const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      const [width, height] = areaOf(element)
      const skipped = !shown || width <= 1 || height <= 1 || inText(element) || element.matches(':disabled')
      if (skipped || (width >= wanted - 0.5 && height >= wanted - 0.5)) return []
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
      return [
        `${element.tagName.toLowerCase()} “${name.slice(0, 30)}” ${Math.round(width)}×${Math.round(height)}`,
      ]
    })
  }, least)
}
