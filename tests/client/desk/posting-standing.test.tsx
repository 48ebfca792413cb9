// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aPosting, openPosting } from '../support/a-posting-desk.tsx'
import { press, switchLanguage, type } from '../support/at-desk.tsx'
import { refusal } from '../support/served.ts'

const at = '2026-11-26T01:00:00.000Z'
const check = (state: string, reasons: object[] = []) => ({
  state,
  submittedAt: at,
  decidedAt: null,
  decidedBy: null,
  validUntil: null,
  reasons,
})
const takedown = (appeal: object | null = null) => ({
  concern: 'FEES',
  reason: '要求交押金',
  at,
  by: '林站长',
  appeal,
  endedAt: null,
})
const held = {
  __typename: 'WordingFinding',
  field: 'conditions',
  words: '限难性',
  from: 0,
  to: 3,
  instead: '',
  severity: 'HELD',
  rule: '不得限制性别',
  refused: false,
}

describe("an employer's posting that is not shown", () => {
  it('says that its wording waits, why, and which words', async () => {
    await openPosting('p1', {
      posting: () => aPosting({ state: 'OPEN', conditions: '限难性', wordingCheck: check('PENDING') }),
      checkWording: [held],
    })
    expect(await screen.findByText('用语待核对，求职者暂不可见')).toBeTruthy()
    expect(await screen.findByText(/须由工作人员核对 .*|须由工作人员核对$/)).toBeTruthy()
    expect(await screen.findByText('限难性', { selector: 'mark' })).toBeTruthy()
    await switchLanguage('en')
    expect(await screen.findByText(/Waiting for a check of its wording/)).toBeTruthy()
  })

  it('says what staff gave back, field by field', async () => {
    const reasons = [{ field: 'conditions', reason: '请写明要求' }]
    await openPosting('p1', {
      posting: () => aPosting({ state: 'OPEN', wordingCheck: check('RETURNED', reasons) }),
    })
    expect(await screen.findByText('招聘条件：请写明要求')).toBeTruthy()
  })

  it('was taken down: it says why and by whom, and one can appeal once', async () => {
    const words = '押金是工服的，已经取消'
    const appeal = { words, at, state: 'WAITING', answer: null, decidedAt: null, decidedBy: null }
    let posting = aPosting({ state: 'OPEN', takedown: takedown() })
    const { api } = await openPosting('p1', {
      posting: () => posting,
      appealTakedown: () => (posting = aPosting({ state: 'OPEN', takedown: takedown(appeal), version: 5 })),
    })
    expect(await screen.findByText('岗位已被下架（收费或收押金）')).toBeTruthy()
    expect(screen.getByText('原因：要求交押金')).toBeTruthy()
    await press('申诉')
    await screen.findByRole('dialog')
    await type(/申诉理由/, words)
    await press('提交申诉')
    await waitFor(() => expect(api.sent('AppealTakedown')).toEqual({ id: 'p1', words }))
    expect(await screen.findByText(new RegExp(`您的申诉.*${words}`))).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^申\s*诉$/ })).toBeNull()
  })

  it('keeps what was typed of an appeal that could not be sent', async () => {
    await openPosting('p1', {
      posting: () => aPosting({ state: 'OPEN', takedown: takedown() }),
      appealTakedown: () => {
        throw refusal('UNAVAILABLE', '服务暂时不可用，请稍后再试。')
      },
    })
    await screen.findByText('岗位已被下架（收费或收押金）')
    await press('申诉')
    await screen.findByRole('dialog')
    await type(/申诉理由/, '已经取消')
    await press('提交申诉')
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>(/申诉理由/).value).toBe('已经取消'))
  })
})
