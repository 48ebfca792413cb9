import { request } from 'undici'
import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aDraft, aPosting } from '../support/a-posting.ts'
import { asStranger as it, mainOf } from './open-reader.ts'

describe('a list that anybody may read', () => {
  it('finds by words without an account and without a program, under the limit of every search', async ({
    services,
    employer,
    read,
  }) => {
    const posting = await aPosting(services, employer, { title: '保洁员', mustSkillIds: [] })
    const all = await read('/postings')
    expect(all.status).toBe(200)
    expect(mainOf(all.text)).toMatch(/<form[^>]*action="\/postings"/)
    await services.matching.start()
    const asked = `/postings?q=${encodeURIComponent('保洁员')}`
    await expect.poll(async () => mainOf((await read(asked)).text)).toContain(`/postings/${posting._id}`)
    expect((await read('/postings?after=nonsense')).status).toBe(400)
  })

  it('is not sent again to whoever has it, until it changes', async ({ app, services, employer, read }) => {
    const posting = await aPosting(services, employer)
    const path = `/postings/${posting._id}`
    // A fetch of Node says itself that nothing kept will do.
    const statusFor = async (at: string, kept: string) =>
      (await request(app.url + at, { headers: { 'if-none-match': kept, 'accept-language': 'zh-CN' } }))
        .statusCode
    const tag = (await read(path)).headers.get('etag') ?? ''
    expect(await statusFor(path, tag)).toBe(304)
    const { title, headCount, conditions, content, areaCode, place, payMin, payMax, validUntil } = posting
    const kept = { title, conditions, content, areaCode, place, payMin, payMax, validUntil }
    await services.postings.updatePosting(employer.viewer, posting._id, {
      ...kept,
      headCount: (headCount ?? 0) + 1,
    })
    expect(await statusFor(path, tag)).toBe(200)
  })
})

describe('what search engines find the pages by', () => {
  it('lists what anybody may see, and nothing else', async ({ app, services, employer, staff, read }) => {
    const open = await aPosting(services, employer)
    const draft = await aDraft(services, employer)
    const unchecked = await anEmployer(services, { verification: submitted(new Date()) })
    const unseen = await aPosting(services, unchecked)
    const fair = await aFair(services, staff.viewer)
    const robots = await read('/robots.txt')
    const origin = app.wired.config.publicUrl
    expect(robots.text).toContain(`Sitemap: ${origin}/sitemap.xml`)
    expect(robots.text).toContain('Disallow: /staff')
    const index = await read('/sitemap.xml')
    expect(index.headers.get('content-type')).toContain('xml')
    const lists = [...index.text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at = '']) => at.replace(origin, ''))
    const texts = await Promise.all(lists.map(async (path) => (await read(path)).text))
    const all = texts.join('')
    for (const path of [`/postings/${open._id}`, `/employers/${employer.employer._id}`, `/fairs/${fair._id}`])
      expect(all).toContain(`<loc>${origin}${path}</loc>`)
    for (const id of [draft._id, unseen._id, unchecked.employer._id]) expect(all).not.toContain(id)
    expect((await read('/sitemaps/staff/first.xml')).status).toBe(404)
  })

  it('goes on in the next list where one is full', async ({ services, employer }) => {
    for (const title of ['电工', '焊工', '钳工', '车工', '瓦工'])
      await aPosting(services, employer, { title, mustSkillIds: [] })
    const beginnings = await services.postings.listBeginnings(2)
    const all = await services.postings.listedPostings('', 1_000)
    const lists = await Promise.all(beginnings.map((after) => services.postings.listedPostings(after, 2)))
    expect(beginnings.length).toBeGreaterThan(2)
    expect(lists.flat().map(({ _id }) => _id)).toEqual(all.map(({ _id }) => _id))
  })
})

describe('a picture to share', () => {
  it('is a picture with a code that leads to the page, of what is open only', async ({
    services,
    employer,
    read,
  }) => {
    const posting = await aPosting(services, employer)
    const draft = await aDraft(services, employer)
    const card = await read(`/postings/${posting._id}/card.png`)
    expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/png'])
    const code = await read(`/postings/${posting._id}/qr.svg`)
    expect(code.headers.get('content-type')).toContain('svg')
    expect((await read(`/postings/${draft._id}/card.png`)).status).toBe(404)
  })
})

describe('a fair for a calendar', () => {
  it('names day, place and page, and says when it is called off', async ({ services, staff, read }) => {
    const fair = await aFair(services, staff.viewer)
    const path = `/fairs/${fair._id}/fair.ics`
    const { text, headers, status } = await read(path)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const stamp = fair.startsAt.toISOString().replace(/[-:]|\.\d+/g, '')
    for (const line of ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `DTSTART:${stamp}`, `LOCATION:${fair.place}`])
      expect(text).toContain(line)
    expect(text.replace(/\r\n /g, '')).toContain(`/fairs/${fair._id}`)
    await services.fairs.cancel(staff.viewer, fair._id, '台风')
    expect((await read(path)).text).toContain('STATUS:CANCELLED')
    expect((await read(`/fairs/${'0'.repeat(24)}/fair.ics`)).status).toBe(404)
  })
})
