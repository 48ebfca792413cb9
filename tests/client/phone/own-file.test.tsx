// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { IdentityPage } from '../../../client/veteran/profile/identity/IdentityPage.tsx'
import { ServicePage } from '../../../client/veteran/profile/service/ServicePage.tsx'
import { SuggestionsPage } from '../../../client/veteran/profile/suggestions/SuggestionsPage.tsx'
import { aFile } from '../support/a-file.ts'
import { aViewer, InSession, press, type } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { refusal, served } from '../support/served.ts'

const residentId = '11010519491231002X'

/** Opens a page of the own file; where one goes on is told by the address. */
const open = async (at: string, answers: object = {}) => {
  const myConsents = [{ use: 'RESIDENT_ID', state: 'GIVEN', at: null, notice: null }]
  const api = served({ myVeteran: aFile, myConsents, ...answers })
  const { wrapper: App } = inApp({ at })
  const page = render(
    <InSession viewer={aViewer({ role: 'VETERAN' })}>
      <App>
        <Suspense>
          <Routes>
            <Route path="/profile/identity" element={<IdentityPage />} />
            <Route path="/profile/service" element={<ServicePage />} />
            <Route path="/profile/suggestions" element={<SuggestionsPage />} />
            <Route path="*" element={<p>别处</p>} />
          </Routes>
        </Suspense>
      </App>
    </InSession>,
  )
  await screen.findByRole('button', { name: /^保存/ })
  return { api, ...page }
}

const valueOf = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label).value

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('a page of the own file', () => {
  it('sends what the rule makes of what was typed, and leads on', async () => {
    const { api } = await open('/profile/identity', { updatePerson: { ...aFile, version: 2 } })
    await type('姓名', ' 王大海 ')
    await press('保存')
    await screen.findByText('别处')
    expect(api.sent('UpdatePerson')).toEqual({ input: { name: '王大海', version: 1 } })
    expect(sessionStorage.length).toBe(0)
  })

  it('names what is wrong in a summary that takes the focus, and leads to the field', async () => {
    const { api } = await open('/profile/identity')
    await type('姓名', ' ')
    await press('保存')
    const summary = await screen.findByRole('alert')
    expect(document.activeElement).toBe(summary)
    await act(async () => void fireEvent.click(screen.getByRole('link', { name: '姓名须为 1 到 50 个字' })))
    expect(document.activeElement?.id).toBe('name')
    expect(api.times('UpdatePerson')).toBe(0)
  })

  it('keeps what was typed over a reload, but never a resident ID', async () => {
    const { unmount } = await open('/profile/identity')
    await type('姓名', '王大海')
    await type('身份证号码', residentId)
    expect(JSON.stringify({ ...sessionStorage })).not.toContain(residentId)
    unmount()
    await open('/profile/identity')
    expect([valueOf('姓名'), valueOf('身份证号码')]).toEqual(['王大海', ''])
  })

  it('reads a file that was changed elsewhere, keeps what was typed, and is then sent at the new version', async () => {
    let version = 1
    const { api } = await open('/profile/identity', {
      myVeteran: () => ({ ...aFile, version }),
      updatePerson: ({ input }: { input: { version: number } }) => {
        if (input.version === 1) throw refusal('CONFLICT', '档案改过')
        return { ...aFile, version: 3 }
      },
    })
    await type('姓名', '王大海')
    version = 2
    await press('保存')
    await screen.findByText('档案已在其他页面更改')
    expect(valueOf('姓名')).toBe('王大海')
    await waitFor(() => expect(api.times('MyVeteran')).toBe(2))
    await press('保存')
    await screen.findByText('别处')
    expect(api.sent('UpdatePerson')).toEqual({ input: { name: '王大海', version: 2 } })
  })

  it('brings stretches of service back with what was said of each', async () => {
    const { unmount } = await open('/profile/service')
    await press('再加一段')
    await type('用自己的话写', '开车')
    const years = screen.getAllByLabelText<HTMLInputElement>('入伍年份')
    await act(
      async () => void fireEvent.change(years[1] ?? screen.getByRole('main'), { target: { value: '2012' } }),
    )
    unmount()
    await open('/profile/service')
    const found = await screen.findAllByLabelText<HTMLInputElement>('入伍年份')
    expect(found.map(({ value }) => value)).toEqual(['', '2012'])
    expect(valueOf('用自己的话写')).toBe('开车')
  })

  it('sends only the answers that were given, and keeps them until then', async () => {
    const skills = ['s1', 's2'].map((id) => ({
      skill: { id, name: id, kind: 'SKILL' },
      answer: 'SUGGESTED',
      words: ['开车'],
    }))
    const proposals = [{ key: 'DEGREE:ASSOCIATE', kind: 'DEGREE', text: '学历：大专', words: ['大专'] }]
    const answers = { myVeteran: { ...aFile, skills, proposals }, answerSuggestions: aFile }
    const { unmount } = await open('/profile/suggestions', answers)
    await act(async () => void fireEvent.click(screen.getAllByRole('radio')[0] ?? document.body))
    await act(async () => void fireEvent.click(screen.getAllByRole('radio')[5] ?? document.body))
    unmount()
    const { api } = await open('/profile/suggestions', answers)
    await press('保存并填写求职意向')
    await screen.findByText('别处')
    expect(api.sent('AnswerSuggestions')).toEqual({
      input: {
        skills: [{ skillId: 's2', answer: 'REJECTED' }],
        occupations: [],
        proposals: [{ key: 'DEGREE:ASSOCIATE', answer: 'CONFIRMED' }],
        version: 1,
      },
    })
  })
})
