import { describe, expect } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraftFair, aFair } from '../support/a-fair.ts'
import { aDraft, aPosting } from '../support/a-posting.ts'
import { asStranger as it, factsIn, mainOf } from './open-reader.ts'
import { submitted } from '../../server/verification/index.ts'

/** 锅炉操作工: nobody else in this file offers it. */
const boilerWork = '6-28-01-11'

/** What search engines demand, and what they ask for besides, of each kind of facts. */
const demanded = {
  JobPosting: [
    ...['title', 'description', 'datePosted', 'hiringOrganization', 'jobLocation'],
    ...['validThrough', 'employmentType', 'baseSalary', 'directApply', 'identifier'],
  ],
  Event: [
    ...['name', 'startDate', 'location'],
    ...['description', 'endDate', 'eventStatus', 'eventAttendanceMode', 'image', 'offers'],
  ],
  Organization: ['name', 'url', 'address'],
} as const

const lacking = (facts: Record<string, unknown> | undefined): string[] =>
  demanded[facts?.['@type'] as keyof typeof demanded].filter((name) => facts?.[name] === undefined)

describe('a page that anybody may read', () => {
  it('says without a program all that the posting says, and where to apply', async ({
    services,
    employer,
    read,
  }) => {
    const posting = await aPosting(services, employer)
    const { status, text } = await read(`/postings/${posting._id}`)
    expect(status).toBe(200)
    const main = mainOf(text)
    for (const words of [
      posting.title,
      posting.content,
      posting.conditions,
      posting.place,
      '5500–7500 元/月',
    ])
      expect(main).toContain(words)
    expect(main).toContain(`href="/apply/${posting._id}"`)
    expect(main).toContain(`href="/sign-up?back=%2Fapply%2F${posting._id}"`)
    expect(main).toContain(`href="/employers/${employer.employer._id}"`)
    // Whoever has a program goes on in it at the same address.
    expect(text).toContain('<div id="root">')
    for (const secret of [employer.employer.contactPhone, employer.employer.creditCode, '林站长', 'editedBy'])
      expect(text).not.toContain(secret)
  })

  it('speaks the language that the address names, and names the address of each', async ({
    services,
    employer,
    app,
    read,
  }) => {
    const posting = await aPosting(services, employer)
    const path = `/postings/${posting._id}`
    const { text } = await read(`${path}?lang=en`)
    expect(text).toContain('<html lang="en"')
    expect(mainOf(text)).toContain('CNY 5,500–7,500 a month')
    const origin = app.wired.config.publicUrl
    expect(text).toContain(`<link rel="canonical" href="${origin}${path}?lang=en" />`)
    for (const [language, address] of [
      ['zh-CN', '?lang=zh-CN'],
      ['en', '?lang=en'],
      ['x-default', ''],
    ])
      expect(text).toContain(`hreflang="${language}" href="${origin}${path}${address}"`)
    for (const property of ['title', 'description', 'image', 'url'])
      expect(text).toContain(`property="og:${property}"`)
  })

  it('gives programs what schema.org and its readers demand of a job', async ({
    services,
    employer,
    read,
  }) => {
    const { _id, validUntil } = await aPosting(services, employer)
    const hourly = await aPosting(services, employer, {
      payBasis: 'HOUR',
      payRate: 28.5,
      contractType: 'PART_TIME',
    })
    const [facts] = factsIn((await read(`/postings/${_id}`)).text)
    expect(facts?.['@type']).toBe('JobPosting')
    expect(lacking(facts)).toEqual([])
    expect(facts).toMatchObject({
      validThrough: `${validUntil}T23:59:59+08:00`,
      employmentType: 'FULL_TIME',
      directApply: true,
      baseSalary: { currency: 'CNY', value: { minValue: 5_500, maxValue: 7_500, unitText: 'MONTH' } },
      jobLocation: {
        address: { addressCountry: 'CN', addressRegion: '福建省', addressLocality: '泉州市泉港区' },
      },
    })
    const [other] = factsIn((await read(`/postings/${hourly._id}`)).text)
    expect(other).toMatchObject({
      employmentType: 'PART_TIME',
      baseSalary: { value: { value: 28.5, unitText: 'HOUR' } },
    })
  })

  it('gives them those of a fair and of an employer, and nothing of who comes or works there', async ({
    services,
    employer,
    staff,
    read,
  }) => {
    const fair = await aFair(services, staff.viewer)
    const posting = await aPosting(services, employer)
    const ofFair = await read(`/fairs/${fair._id}`)
    const ofFirm = await read(`/employers/${employer.employer._id}`)
    const [event, firm] = [factsIn(ofFair.text)[0], factsIn(ofFirm.text)[0]]
    expect([event?.['@type'], lacking(event)]).toEqual(['Event', []])
    expect([firm?.['@type'], lacking(firm)]).toEqual(['Organization', []])
    expect(mainOf(ofFair.text)).toContain(fair.place)
    expect(mainOf(ofFirm.text)).toContain(`href="/postings/${posting._id}"`)
    // No program has a page there: none is loaded.
    expect(ofFirm.text).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(ofFirm.text).not.toContain(employer.employer.contactPhone)
  })

  it('says first of a reposted job where it comes from, and gives programs no job without who hires', async ({
    app,
    services,
    employer,
    read,
  }) => {
    const { _id } = await aPosting(services, employer)
    const source = { feed: '公共招聘网', externalId: 'A-7', postedOn: '2026-11-02' }
    await app.wired.connection
      .collection('postings')
      .updateOne({ _id: _id as never }, { $set: { source, employerId: null } })
    const { text, status } = await read(`/postings/${_id}`)
    const main = mainOf(text)
    expect(status).toBe(200)
    expect(main).toMatch(
      /<main>\s*<h1>.*?<\/h1>\s*<p class="note">[^<]*公共招聘网[^<]*2026-11-02[^<]*未写明用人单位/s,
    )
    expect(main).not.toContain('/apply/')
    expect(factsIn(text)).toEqual([])
  })

  it('tells nobody of what is hidden, and of that the same as of what never was', async ({
    services,
    employer,
    staff,
    read,
  }) => {
    const unchecked = await anEmployer(services, { verification: submitted(new Date()) })
    const draft = await aDraft(services, employer)
    const unseen = await aPosting(services, unchecked, { title: '没有人看得见' })
    const fair = await aDraftFair(services, staff.viewer)
    const taken = await aPosting(services, employer, { title: '被下架的岗位' })
    await services.oversight.takeDownPosting(staff.viewer, taken._id, {
      concern: 'FEES',
      reason: '要求交押金',
    })
    const never = await read(`/postings/${'0'.repeat(24)}`)
    expect(never.status).toBe(404)
    for (const path of [
      `/postings/${draft._id}`,
      `/postings/${unseen._id}`,
      `/postings/${taken._id}`,
      `/employers/${unchecked.employer._id}`,
      `/fairs/${fair._id}`,
      '/postings/nothing',
    ]) {
      const { status, text } = await read(path)
      expect([path, status]).toEqual([path, 404])
      expect(mainOf(text)).toBe(mainOf(never.text))
    }
  })

  it('says of one that is gone what became of it, and which are nearest, but not what it said', async ({
    app,
    services,
    employer,
    staff,
    read,
  }) => {
    const boiler = { occupationCode: boilerWork, mustSkillIds: [] }
    const gone = await aPosting(services, employer, { title: '已经撤下的锅炉岗位', ...boiler })
    const far = await aPosting(services, employer, { ...boiler, title: '省城锅炉工', areaCode: '350102' })
    const near = await aPosting(services, employer, { ...boiler, title: '镇上锅炉工' })
    await services.postings.closePosting(employer.viewer, gone._id)
    const { status, text } = await read(`/postings/${gone._id}`)
    const main = mainOf(text)
    expect(status).toBe(410)
    expect(main).toContain('该岗位已停止招聘')
    expect(main).not.toContain('已经撤下的')
    expect(main.indexOf(near._id)).toBeGreaterThan(0)
    expect(main.indexOf(near._id)).toBeLessThan(main.indexOf(far._id))
    expect(text).toContain('content="noindex"')
    const old = await aPosting(services, employer)
    await app.wired.connection
      .collection('postings')
      .updateOne({ _id: old._id as never }, { $set: { validUntil: addDays(dayOf(new Date()), -1) } })
    const expired = await read(`/postings/${old._id}?lang=en`)
    expect([expired.status, mainOf(expired.text)]).toEqual([
      410,
      expect.stringContaining('passed its last day'),
    ])
    const fair = await aFair(services, staff.viewer)
    await services.fairs.cancel(staff.viewer, fair._id, '台风')
    const off = await read(`/fairs/${fair._id}`)
    expect([off.status, mainOf(off.text)]).toEqual([410, expect.stringContaining('台风')])
  })

  it('takes whatever somebody wrote for text, in the page, in its head and in its facts', async ({
    services,
    read,
  }) => {
    const hostile = `"><img src=x onerror=1></title></script><script>window.hacked=1</script>$&'`
    const firm = await anEmployer(services, { name: `厂${hostile}`.slice(0, 95), about: hostile })
    const { _id } = await aPosting(services, firm, {
      title: `工人${hostile}`.slice(0, 80),
      content: hostile,
      conditions: hostile,
      place: hostile,
    })
    for (const path of [
      `/postings/${_id}`,
      `/employers/${firm.employer._id}`,
      `/postings?q=${encodeURIComponent(hostile)}`,
    ]) {
      const { text, headers } = await read(path)
      expect(text).not.toMatch(/<img src=x|<script>window|<\/script><script>w/)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      for (const facts of factsIn(text)) expect(facts['name'] ?? facts['title']).toContain('<img')
    }
  })
})
