// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Entries } from '../../../client/core/form/rule-resolver.ts'
import { useRuleForm } from '../../../client/core/form/use-rule-form.ts'
import { today } from '../../../client/core/format/dates.ts'
import { DayField } from '../../../client/desk/fields/DayField.tsx'
import { MomentField } from '../../../client/desk/fields/MomentField.tsx'
import { NumberField } from '../../../client/desk/fields/NumberField.tsx'
import { DeskForm } from '../../../client/desk/form/DeskForm.tsx'
import { day, instant, orNull, whole } from '../../../rules/field.ts'
import { readDay } from '../../../rules/typed-day.ts'
import { rule } from '../../../rules/rule.ts'
import { openDesk, press, type } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const visit = rule(
  z.object({
    pay: orNull(whole('报酬', 'pay', 1, 1_000_000)),
    until: orNull(day('有效期', 'last day')),
    opens: orNull(instant('开始时间', 'time when it opens')),
  }),
)
type Sent = z.output<typeof visit.shape>

const kept: Entries<typeof visit.shape> = {
  pay: 5000,
  until: '2026-12-31',
  opens: '2026-12-28T01:00:00.000Z',
}

const Visit = ({ send }: { send: (sent: Sent) => void }) => {
  const ruled = useRuleForm({ rule: () => visit, start: kept, draft: null })
  const submit = ruled.submit(async (sent) => {
    send(sent)
    return undefined
  })
  return (
    <DeskForm of={ruled} submit={submit} save="保存">
      {(field) => (
        <>
          <NumberField {...field('pay')} suffix="元" />
          <DayField {...field('until')} />
          <MomentField {...field('opens')} />
        </>
      )}
    </DeskForm>
  )
}

const open = async () => {
  served({})
  const send = vi.fn<(sent: Sent) => void>()
  openDesk(<Visit send={send} />)
  await screen.findByLabelText('报酬')
  return send
}

const shown = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value
const leave = (label: string) => act(async () => void fireEvent.blur(screen.getByLabelText(label)))
const enter = async (label: string, typed: string) => {
  await type(label, typed)
  await leave(label)
}
const saidAt = (label: string) =>
  document.getElementById(`${screen.getByLabelText(label).id}-error`)?.textContent

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

describe('a number on a desk', () => {
  it.each([
    ['6k', 6_000],
    ['1万', 10_000],
    ['６０００', 6_000],
    ['五千', 5_000],
    ['6,500 元', 6_500],
  ])('typed as %s is saved as %d, which is shown on leaving', async (typed, number) => {
    const send = await open()
    await type('报酬', typed)
    expect(shown('报酬')).toBe(typed)
    await leave('报酬')
    expect(shown('报酬')).toBe(String(number))
    await press('保存')
    expect(send.mock.lastCall?.[0].pay).toBe(number)
  })

  it.each(['6000-8000', '面议', '-3', '5.5'])(
    'that cannot be taken, as %s, stays as typed, is said at the field, and nothing is saved',
    async (typed) => {
      const send = await open()
      await enter('报酬', typed)
      expect(shown('报酬')).toBe(typed)
      expect(saidAt('报酬')).toBe('✗ 报酬须为 1 到 1,000,000 的整数')
      await press('保存')
      expect(send).not.toHaveBeenCalled()
      expect(shown('报酬')).toBe(typed)
    },
  )

  it('is judged by what stands in the field, also by one who has not left it', async () => {
    const send = await open()
    await type('报酬', '6k左右吧')
    await press('保存')
    expect(send).not.toHaveBeenCalled()
    await type('报酬', '')
    await press('保存')
    expect(send.mock.lastCall?.[0].pay).toBeNull()
  })
})

describe('a day on a desk', () => {
  it.each([
    ['2027/02/06', '2027-02-06'],
    ['20270206', '2027-02-06'],
    ['2027.2.6', '2027-02-06'],
    ['2027年2月6日', '2027-02-06'],
    ['3月18日', readDay('3月18日', today()) ?? ''],
  ])('typed as %s is saved as %s, which is shown on leaving', async (typed, on) => {
    const send = await open()
    await enter('有效期', typed)
    expect(shown('有效期')).toBe(on)
    await press('保存')
    expect(send.mock.lastCall?.[0].until).toBe(on)
  })

  it.each(['2026-02-30', '年底', '2026'])('that is none, as %s, never leaves the old one', async (typed) => {
    const send = await open()
    await enter('有效期', typed)
    expect(shown('有效期')).toBe(typed)
    expect(saidAt('有效期')).toContain('有效期须为日期')
    await press('保存')
    expect(send).not.toHaveBeenCalled()
  })
})

describe('a moment on a desk', () => {
  it('is shown on the office’s clock', async () => {
    await open()
    expect(shown('开始时间')).toBe('2026-12-28 09:00')
  })

  it.each(['2027/02/06 14:00', '20270206 14:00', '2027.2.6 14:00', '2027年2月6日下午2点'])(
    'typed as %s is kept as that instant',
    async (typed) => {
      const send = await open()
      await enter('开始时间', typed)
      expect(shown('开始时间')).toBe('2027-02-06 14:00')
      await press('保存')
      expect(send.mock.lastCall?.[0].opens?.toISOString()).toBe('2027-02-06T06:00:00.000Z')
    },
  )

  it.each(['2027/02/06', '2027', '下午两点', '12/6'])(
    'that is none, as %s, never leaves the old one, and says what is wanted',
    async (typed) => {
      const send = await open()
      await enter('开始时间', typed)
      expect(shown('开始时间')).toBe(typed)
      expect(saidAt('开始时间')).toBe('✗ 开始时间须为日期和时间，如 2026-12-31 14:00')
      await press('保存')
      expect(send).not.toHaveBeenCalled()
    },
  )

  it('is taken by Enter without sending the form', async () => {
    const send = await open()
    await type('开始时间', '2027.2.6 14:00')
    await act(async () => void fireEvent.keyDown(screen.getByLabelText('开始时间'), { key: 'Enter' }))
    expect(shown('开始时间')).toBe('2027-02-06 14:00')
    expect(send).not.toHaveBeenCalled()
  })

  it('can be picked from a calendar beside the field', async () => {
    const send = await open()
    await press('从日历选择有效期')
    await act(async () => void fireEvent.click(await screen.findByTitle('2026-12-18')))
    expect(shown('有效期')).toBe('2026-12-18')
    await press('保存')
    expect(send.mock.lastCall?.[0].until).toBe('2026-12-18')
  })
})
