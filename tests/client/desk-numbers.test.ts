import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { browserArguments, hasBrowser } from '../support/browser.ts'

/** The width of the window, and what the navigation and the margins of the desk leave of it. */
const views = [
  [390, 358],
  [768, 536],
  [1280, 1048],
] as const

const numbers = (count: number) =>
  Array.from({ length: count }, (_, at) => `<a class="number"><strong>${at}</strong>等待核验的用人单位</a>`)

describe.skipIf(!hasBrowser)('the numbers of a workbench', () => {
  it('fill every row, and leave none alone where there is room for two', async () => {
    const css = await readFile('client/desk/panel/panel.module.css', 'utf8')
    const browser = await chromium.launch(browserArguments)
    const faults: string[] = []
    const seen: Record<string, number[]> = {}
    for (const [width, room] of views) {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      for (const count of [4, 5, 6, 7, 8]) {
        await page.setContent(
          `<style>:root { --space-3: 12px; --space-4: 16px } ${css}</style>` +
            `<div style="width: ${room}px"><div class="numbers">${numbers(count).join('')}</div></div>`,
        )
        const boxes = await page.locator('.number').evaluateAll((all) =>
          all.map((one) => {
            const { top, left, right } = one.getBoundingClientRect()
            return { top, left, right }
          }),
        )
        const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))]
        const rows = tops.map((at) => boxes.filter(({ top }) => Math.round(top) === at))
        seen[`${count} at ${width}`] = rows.map((row) => row.length)
        for (const row of rows) {
          const filled = Math.max(...row.map(({ right }) => right)) - Math.min(...row.map(({ left }) => left))
          if (Math.abs(filled - room) > 1) faults.push(`${count} at ${width}: a row is not filled`)
          if (row.length === 1 && width >= 768) faults.push(`${count} at ${width}: one stands alone`)
        }
      }
      await page.close()
    }
    await browser.close()
    expect(faults).toEqual([])
    expect(seen).toMatchObject({ '7 at 390': [2, 2, 2, 1], '7 at 768': [4, 3], '7 at 1280': [7] })
  })
})
