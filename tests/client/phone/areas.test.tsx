// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { LivingPage } from '../../../client/veteran/profile/living/LivingPage.tsx'
import { WishesPage } from '../../../client/veteran/profile/wishes/WishesPage.tsx'
import { aFile } from '../support/a-file.ts'
import { aViewer, InSession, press } from '../support/at-desk.tsx'
import { inApp } from '../support/in-app.ts'
import { served } from '../support/served.ts'

const area = (code: string, path: string, level: string) => ({
  code,
  path,
  name: path.split(' ').at(-1) ?? '',
  level,
})
const fujian = area('350000', '福建省', 'PROVINCE')
const quanzhou = area('350500', '福建省 泉州市', 'CITY')
const quangang = area('350505', '福建省 泉州市 泉港区', 'DISTRICT')
const guangdong = area('440000', '广东省', 'PROVINCE')
const below: Record<string, object[]> = {
  '': [fujian, guangdong],
  '350000': [quanzhou],
  '350500': [quangang],
}

const open = async (at: 'wishes' | 'living', more: object = {}) => {
  const file = { ...aFile, ...more }
  const api = served({
    myVeteran: file,
    homeArea: quangang,
    areas: ({ parent }: { parent?: string }) => below[parent ?? ''] ?? [],
    stateWishes: file,
    updatePerson: file,
  })
  const { wrapper: App } = inApp({ at: `/profile/${at}` })
  const page = render(
    <InSession viewer={aViewer({ role: 'VETERAN' })}>
      <App>
        <Suspense>
          <Routes>
            <Route path="/profile/wishes" element={<WishesPage />} />
            <Route path="/profile/living" element={<LivingPage />} />
            <Route path="*" element={<p>别处</p>} />
          </Routes>
        </Suspense>
      </App>
    </InSession>,
  )
  await screen.findByLabelText('省份')
  await screen.findByRole('button', { name: /泉港区$/ }).catch(() => undefined)
  return { api, ...page }
}

const choose = async (label: string, name: string) => {
  const option = await screen.findByRole<HTMLOptionElement>('option', { name })
  await act(
    async () => void fireEvent.change(screen.getByLabelText(label), { target: { value: option.value } }),
  )
}
const shown = (label: string) => screen.queryByLabelText<HTMLSelectElement>(label)?.value

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('the area where one lives', () => {
  it('is not invented: nothing is chosen at first, and nothing is saved then', async () => {
    const { api } = await open('living')
    expect(shown('省份')).toBe('')
    await press('保存')
    await screen.findByText('别处')
    expect(api.sent('UpdatePerson')).toEqual({ input: { wantsInvitations: true, version: 1 } })
  })

  it('is the home district by one tap', async () => {
    const { api } = await open('living')
    await press('就住在泉港区')
    await waitFor(() => expect(shown('区县')).toBe('350505'))
    await press('保存')
    await screen.findByText('别处')
    expect(api.sent('UpdatePerson')).toMatchObject({ input: { areaCode: '350505' } })
  })

  it('that is only half chosen is said at the field, and not dropped', async () => {
    const { api } = await open('living')
    await choose('省份', '福建省')
    await press('保存')
    await waitFor(() => expect(screen.getAllByText(/现居住地请选择到区县或乡镇街道/).length).toBe(2))
    expect(shown('省份')).toBe('350000')
    expect(api.times('UpdatePerson')).toBe(0)
    await choose('城市', '泉州市')
    await choose('区县', '泉港区')
    await press('保存')
    await screen.findByText('别处')
    expect(api.sent('UpdatePerson')).toMatchObject({ input: { areaCode: '350505' } })
  })

  it('and the schooling that are kept are not silently kept when their fields are emptied', async () => {
    const { api } = await open('living', { area: quangang, degree: 'BACHELOR' })
    await waitFor(() => expect(shown('区县')).toBe('350505'))
    await act(async () => void fireEvent.change(screen.getByLabelText('省份'), { target: { value: '' } }))
    await act(async () => void fireEvent.change(screen.getByLabelText(/学历/), { target: { value: '' } }))
    await press('保存')
    await waitFor(() => expect(screen.getAllByText('请选择最高学历').length).toBe(2))
    expect(screen.getAllByText('请选择现居住地').length).toBe(2)
    expect(api.times('UpdatePerson')).toBe(0)
  })
})

describe('the areas that are wished for', () => {
  const wished = (api: { sent: (name: string) => unknown }) =>
    (api.sent('StateWishes') as { input: { areaCodes: string[] } }).input.areaCodes

  it('are none where nothing was chosen', async () => {
    const { api } = await open('wishes')
    expect(shown('省份')).toBe('')
    await press('保存并看岗位')
    await screen.findByText('别处')
    expect(wished(api)).toEqual([])
  })

  it('hold what the selects show, added or not', async () => {
    const { api } = await open('wishes')
    await press('加上泉港区')
    await choose('省份', '广东省')
    await press('保存并看岗位')
    await screen.findByText('别处')
    expect(wished(api)).toEqual(['350505', '440000'])
  })

  it('can be narrowed and widened again, and what is shown is added by its name', async () => {
    const { api } = await open('wishes')
    await choose('省份', '福建省')
    await choose('城市', '泉州市')
    await act(async () => void fireEvent.change(screen.getByLabelText('城市'), { target: { value: '' } }))
    await press('加上这个地区')
    expect(screen.getByRole('button', { name: '移除 福建省' })).toBeTruthy()
    expect(shown('省份')).toBe('')
    await press('保存并看岗位')
    await screen.findByText('别处')
    expect(wished(api)).toEqual(['350000'])
  })

  it('are back after a reload, shown ones too', async () => {
    const { unmount } = await open('wishes')
    await choose('省份', '广东省')
    unmount()
    await open('wishes')
    await waitFor(() => expect(shown('省份')).toBe('440000'))
  })
})
