// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { WaysPage } from '../../../client/veteran/ways/WayPage.tsx'
import { aFile } from '../support/a-file.ts'
import { aViewer, InSession } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { pageOf, refusal, served } from '../support/served.ts'

const electrician = { code: '6-31-01-03', name: '电工' }
const driver = { code: '6-30-05-01', name: '叉车司机' }
const keeper = { code: '4-02-06-01', name: '仓储管理员' }
const guard = { code: '4-07-05-01', name: '保安员' }

const led = (occupation: object, answer: string) => ({ occupation, answer, words: [], confidence: 1 })
const suits = (id: string, title: string, occupation: object | null) => ({
  id,
  posting: { id, title, occupation },
})

const open = (file: object, matches: unknown = pageOf([])) => {
  const api = served({ myVeteran: { ...aFile, ...file }, matches })
  const { wrapper: App } = inApp({ at: '/ways' })
  render(
    <InSession viewer={aViewer({ role: 'VETERAN' })}>
      <App>
        <Suspense>
          <WaysPage />
        </Suspense>
      </App>
    </InSession>,
  )
  return api
}

/** The links under a heading, and where they lead. */
const linksUnder = async (heading: string) =>
  within(await screen.findByRole('region', { name: heading }))
    .getAllByRole('link')
    .map((link) => `${link.textContent} ${link.getAttribute('href')}`)

const wishing = (...occupations: object[]) => ({ wishes: { ...aFile.wishes, occupations } })

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('where a way begins, for somebody who has chosen nothing', () => {
  it('is what is wished for, what the service leads to, related work and what suits, each once', async () => {
    open(
      {
        ...wishing(electrician),
        occupations: [led(electrician, 'CONFIRMED'), led(driver, 'SUGGESTED'), led(guard, 'REJECTED')],
      },
      pageOf([
        suits('p1', '仓库保管员', keeper),
        suits('p2', '维修电工', electrician),
        suits('p3', '理货员', keeper),
        suits('p4', '杂工', null),
      ]),
    )
    expect(await linksUnder('相近的职业')).toEqual(['仓储管理员 /ways/occupation/4-02-06-01'])
    expect(await linksUnder('您想做的职业')).toEqual(['电工 /ways/occupation/6-31-01-03'])
    expect(await linksUnder('您的经历通向的职业')).toEqual(['叉车司机 /ways/occupation/6-30-05-01'])
    expect(await linksUnder('适合您的岗位')).toEqual([
      '仓库保管员 /ways/posting/p1',
      '维修电工 /ways/posting/p2',
      '理货员 /ways/posting/p3',
      '杂工 /ways/posting/p4',
    ])
    expect(screen.getByLabelText('其他职业')).toBeTruthy()
    expect(screen.queryByText('保安员')).toBeNull()
    expect(screen.queryByRole('link', { name: '求职意向' })).toBeNull()
  })

  it('is never more than five of what the product finds', async () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      suits(`p${at}`, `岗位${at}`, { code: `6-01-01-0${at}`, name: `职业${at}` }),
    )
    open(wishing(electrician), pageOf(many))
    expect(await linksUnder('相近的职业')).toHaveLength(5)
    expect(await linksUnder('适合您的岗位')).toHaveLength(5)
  })

  it('is telling about oneself, for who has told nothing', async () => {
    open({})
    await screen.findByText(/填写服役经历和求职意向后/)
    expect(screen.getByRole('link', { name: '服役经历' }).getAttribute('href')).toBe('/profile/service')
    expect(screen.getByRole('link', { name: '求职意向' }).getAttribute('href')).toBe('/profile/wishes')
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('is the own occupations alone where nothing may be compared', async () => {
    open({ occupations: [led(driver, 'CONFIRMED')] }, () => {
      throw refusal('CONFLICT', '不再比对')
    })
    expect(await linksUnder('您的经历通向的职业')).toEqual(['叉车司机 /ways/occupation/6-30-05-01'])
    expect(screen.queryByRole('region', { name: '适合您的岗位' })).toBeNull()
    expect(screen.getByRole('link', { name: '求职意向' })).toBeTruthy()
  })

  it('is named in English too', async () => {
    await i18next.changeLanguage('en')
    open(wishing(electrician), pageOf([suits('p1', 'Welder', keeper)]))
    expect(await linksUnder('Postings that suit you')).toEqual(['Welder /ways/posting/p1'])
    expect(await linksUnder('Occupations that you wish for')).toHaveLength(1)
    expect(screen.getByLabelText('Another occupation')).toBeTruthy()
  })
})
