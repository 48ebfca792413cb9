import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { filledSheet, sheetRow, twentyWorks } from '../support/a-sheet.ts'
import { anEmployer } from '../support/a-employer.ts'
import { desk, hasBrowser, openBrowser, visitor } from '../support/browser.ts'
import { overHttp } from '../support/fixtures.ts'

const it = overHttp.extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
  const browser = await openBrowser()
  onCleanup(() => browser.close())
  return browser
})

const words = {
  'zh-CN': {
    open: '用表格批量发布',
    choose: '选择填好的 .xlsx 文件',
    wrong: '有 1 行需要更正',
    publish: '全部发布（20 个）',
    done: '新建 20 个，发布 20 个',
  },
  en: {
    open: 'Many by a file',
    choose: 'Choose the filled .xlsx file',
    wrong: '1 row is to be corrected',
    publish: 'Publish all 20',
    done: '20 made, 20 published',
  },
} as const

describe.skipIf(!hasBrowser)('twenty vacancies from one file', () => {
  it.for(['zh-CN', 'en'] as const)(
    'are looked at, corrected and published, in %s',
    async (language, { app, services, browser }) => {
      const said = words[language]
      const firm = await anEmployer(services, {}, { language })
      const template = await services.postingSheets.sheetTemplate(firm.viewer, 'zh-CN')
      const bytes = new Uint8Array(template).buffer
      const file = (buffer: Buffer) => ({
        name: 'vacancies.xlsx',
        mimeType: 'application/octet-stream',
        buffer,
      })
      const rows = twentyWorks.map((title) => sheetRow(title))
      const { page, go, look } = await visitor(browser, { url: app.url, language, viewport: desk })
      await page.context().addCookies([{ name: 'rongqiao_session', value: firm.token, url: app.url }])
      await go('/employer/postings')
      await page.getByRole('link', { name: said.open }).click()
      const chosen = page.getByLabel(said.choose)
      await chosen.setInputFiles(
        file(await filledSheet(bytes, [...rows.slice(1), sheetRow('电工', { 班次: '凌晨班' })])),
      )
      await page.getByText(said.wrong).waitFor()
      const faults = await look(`vacancies-by-file-wrong-${language}`)
      await chosen.setInputFiles(file(await filledSheet(bytes, rows)))
      await page.getByRole('button', { name: said.publish }).click()
      await page.getByText(said.done).waitFor()
      expect(await look(`vacancies-by-file-${language}`)).toEqual([])
      expect(faults).toEqual([])
      expect((await services.postings.myPostings(firm.viewer, { state: 'OPEN', first: 1 })).totalCount).toBe(
        20,
      )
      await page.context().close()
    },
  )
})
