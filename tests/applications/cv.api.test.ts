import { existsSync, writeFileSync } from 'node:fs'
import { describe, expect, it as alone } from 'vitest'
import { applicationParts } from '../../rules/application.ts'
import { chineseFont } from '../../server/platform/chinese-font.ts'
import { cvOf } from '../../server/applications/cv/cv.ts'
import { cvPdf } from '../../server/applications/cv/cv-pdf.ts'
import { applicantOf } from '../../server/applications/sending/applicant.ts'
import { anApplication } from '../support/an-application.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'
import { pdfPages, pdfText } from '../support/pdf-text.ts'

const file = {
  name: '欧阳建国',
  serviceText: '在部队开了五年重型卡车，当过班长，会修发动机。',
  occupations: [{ id: '4-02-02-02', confidence: 0.9, words: ['重型卡车'], answer: 'CONFIRMED' as const }],
  skills: [{ id: 'forklift-certificate', confidence: 1, words: [], answer: 'CONFIRMED' as const }],
  degree: 'HIGH_SCHOOL' as const,
}

const it = overHttp.extend(
  'get',
  { scope: 'file' },
  ({ app }) =>
    async (path: string, token: string | null) => {
      const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {}
      const response = await fetch(app.url + path, { headers })
      const pdf = Buffer.from(await response.arrayBuffer())
      return { status: response.status, type: response.headers.get('content-type'), pdf }
    },
)

/** `SCREENS=folder` keeps what was made, to be looked at. */
const keep = (name: string, pdf: Buffer): void => {
  const folder = process.env['SCREENS']
  if (folder && existsSync(folder)) writeFileSync(`${folder}/${name}.pdf`, pdf)
}

const hasFont = existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')

describe.skipIf(!hasFont)('a CV, where there is fonts-noto-cjk', () => {
  it('is one page of what the person wrote, in civilian words with the own words beside, in both languages', async ({
    services,
    get,
  }) => {
    const person = await aVeteran(services, file)
    const zh = await get('/cv/mine?lang=zh-CN', person.token)
    const en = await get('/cv/mine?lang=en', person.token)
    expect([zh.status, zh.type, pdfPages(zh.pdf), pdfPages(en.pdf)]).toEqual([200, 'application/pdf', 1, 1])
    keep('cv-zh', zh.pdf)
    keep('cv-en', en.pdf)
    const [chinese, english] = [pdfText(zh.pdf), pdfText(en.pdf)]
    for (const words of [
      '欧阳建国',
      '道路货运汽车驾驶员',
      '重型卡车',
      '会修发动机',
      '高中',
      person.viewer.phone,
    ])
      expect(chinese).toContain(words)
    for (const words of ['Curriculum vitae', 'Truck Driver', '重型卡车', 'forklift certificate'])
      expect(english).toContain(words)
  })

  it('holds what the person chose, and nothing else', async ({ services, get }) => {
    const person = await aVeteran(services, file)
    const { pdf } = await get('/cv/mine?sees=CERTIFICATES&lang=zh-CN', person.token)
    const text = pdfText(pdf)
    expect(text).toContain('叉车')
    for (const words of ['建国', '重型卡车', '高中', person.viewer.phone]) expect(text).not.toContain(words)
    expect(pdfText((await get('/cv/mine?sees=&lang=zh-CN', person.token)).pdf)).not.toContain('叉车')
  })

  it('is read by the employer once the application is opened, without the number, and by nobody else', async ({
    services,
    get,
    veteran,
    staff,
  }) => {
    const person = await aVeteran(services, file)
    const { firm, id } = await anApplication(services, { person, input: { sees: ['SERVICE'] } })
    const other = await anEmployer(services)
    expect((await get(`/cv/${id}`, firm.token)).status).toBe(404)
    await services.applications.openApplication(firm.viewer, id)
    const { status, pdf } = await get(`/cv/${id}`, firm.token)
    const text = pdfText(pdf)
    expect([status, text.includes('欧阳**'), text.includes('重型卡车')]).toEqual([200, true, true])
    for (const words of ['建国', '叉车', '高中', person.viewer.phone]) expect(text).not.toContain(words)
    expect((await get(`/cv/${id}`, person.token)).status).toBe(200)
    for (const [token, refused] of [
      [other.token, 404],
      [veteran.token, 404],
      [staff.token, 403],
      [null, 401],
    ] as const)
      expect((await get(`/cv/${id}`, token)).status).toBe(refused)
    expect((await get('/cv/mine', firm.token)).status).toBe(403)
  })

  it('stays on one page however much was written', async ({ services }) => {
    const person = await aVeteran(services, file)
    const row = await services.veterans.veteranInUse(person.viewer)
    const long = { ...row, serviceText: '开车、修车、带兵。'.repeat(220) }
    const pdf = await cvPdf(cvOf(applicantOf(long, applicationParts, new Date()), 'zh-CN'))
    expect(pdfPages(pdf)).toBe(1)
    expect(pdfText(pdf)).toContain('开车、修车')
  })
})

describe('a CV', () => {
  alone('is refused by the name of the font where there is none', () => {
    expect(() => chineseFont(['/nowhere.ttc'])).toThrow(
      expect.objectContaining({
        code: 'UNAVAILABLE',
        text: {
          zh: expect.stringContaining('fonts-noto-cjk'),
          en: expect.stringContaining('fonts-noto-cjk'),
        },
      }),
    )
  })
})
