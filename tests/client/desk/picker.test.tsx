// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import i18next from 'i18next'
import { useEffect } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { blankEntries } from '../../../client/core/form/entries.ts'
import { useRuleForm, type RuleForm } from '../../../client/core/form/use-rule-form.ts'
import type { Found } from '../../../client/core/search/use-finding.ts'
import { PickerField } from '../../../client/desk/fields/PickerField.tsx'
import { DeskForm } from '../../../client/desk/form/DeskForm.tsx'
import { codeOrNull, codes } from '../../../rules/field.ts'
import { rule } from '../../../rules/rule.ts'
import { openDesk, type } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const place = rule(z.object({ town: codeOrNull('镇', 'town'), courses: codes('门课', 'courses', 0, 3) }))

/** Answers to what was asked, given when the test says so. */
const catalogue = () => {
  const asked = new Map<string, (rows: Found[] | null) => void>()
  return {
    asked,
    finder: (search: string) => new Promise<Found[] | null>((resolve) => asked.set(search, resolve)),
    answer: (search: string, ...names: string[]) =>
      act(async () => asked.get(search)?.(names.map((name) => ({ id: name, name })))),
  }
}

const open = async () => {
  served({})
  const towns = catalogue()
  const form: { current?: RuleForm<typeof place.shape> } = {}
  const Place = () => {
    const ruled = useRuleForm({ rule: () => place, start: blankEntries(place), draft: null })
    useEffect(() => void (form.current = ruled))
    return (
      <DeskForm of={ruled} submit={ruled.submit(async () => undefined)}>
        {(field) => (
          <>
            <PickerField {...field('town')} finder={towns.finder} placeholder="" />
            <PickerField many {...field('courses')} finder={towns.finder} placeholder="" label="课程" />
          </>
        )}
      </DeskForm>
    )
  }
  openDesk(<Place />)
  await screen.findByLabelText('镇')
  const valueOf = (name: 'town' | 'courses') => form.current?.form.getValues(name)
  return { ...towns, valueOf }
}

const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 250)))
const press = (label: string, key: string, more: object = {}) =>
  act(async () => {
    const keyCode = { Enter: 13, Escape: 27, ArrowDown: 40 }[key] ?? 0
    fireEvent.keyDown(screen.getByLabelText(label), { key, keyCode, which: keyCode, ...more })
    fireEvent.keyUp(screen.getByLabelText(label), { key, keyCode, which: keyCode })
  })
const lookAt = (label: string) => act(async () => void fireEvent.mouseDown(screen.getByLabelText(label)))

beforeEach(() => i18next.changeLanguage('zh-CN'))

describe('a picker whose answer is on its way', () => {
  it('gives nothing of an older list to Enter, but the first of the list for these letters', async () => {
    const { answer, valueOf } = await open()
    await lookAt('镇')
    await pause()
    await answer('', '后龙镇', '峰尾镇')
    await type('镇', 'qianhuang')
    expect(screen.queryByTitle('后龙镇')).toBeNull()
    await press('镇', 'Enter')
    await pause()
    expect(valueOf('town')).toBeNull()
    await answer('qianhuang', '前黄镇', '前黄村')
    expect(valueOf('town')).toBe('前黄镇')
    expect(screen.getAllByText('前黄镇').length).toBeGreaterThan(0)
  })

  it('takes nothing when other letters follow, whichever answer comes first', async () => {
    const { answer, valueOf } = await open()
    await type('镇', 'qian')
    await press('镇', 'Enter')
    await pause()
    await type('镇', 'qianhuang')
    await pause()
    await answer('qianhuang', '前黄镇')
    await answer('qian', '钱塘镇')
    expect(valueOf('town')).toBeNull()
    await press('镇', 'Enter')
    expect(valueOf('town')).toBe('前黄镇')
  })

  it('takes nothing where nothing was found, and nothing after Escape', async () => {
    const { answer, valueOf } = await open()
    await type('镇', 'xx')
    await press('镇', 'Enter')
    await pause()
    await answer('xx')
    expect(valueOf('town')).toBeNull()
    await type('镇', 'fw')
    await press('镇', 'Enter')
    await press('镇', 'Escape')
    await pause()
    await answer('fw', '峰尾镇')
    expect(valueOf('town')).toBeNull()
  })

  it('looks up the letters that opened it, not everything', async () => {
    const { asked } = await open()
    await type('镇', 'qianhuang')
    await pause()
    expect([...asked.keys()]).toEqual(['qianhuang'])
  })

  it('adds to a list what Enter waited for, once, and begins anew after it', async () => {
    const { answer, valueOf, asked } = await open()
    for (const letters of ['fengren', 'fr']) {
      await type('课程', letters)
      await press('课程', 'Enter')
      await pause()
      await answer(letters, '缝纫', '驾驶')
    }
    expect(valueOf('courses')).toEqual(['缝纫'])
    expect(screen.getByLabelText<HTMLInputElement>('课程').value).toBe('')
    expect(screen.queryByTitle('驾驶')).toBeNull()
    expect(asked.has('fr')).toBe(true)
  })
})

describe('keys of the input method', () => {
  it.each([
    ['while it composes', { isComposing: true }],
    ['as old browsers tell it', { keyCode: 229 }],
  ])('are its own, %s', async (_, composing) => {
    const { answer, valueOf } = await open()
    await type('镇', 'qianhuang')
    await pause()
    await answer('qianhuang', '前黄镇')
    await press('镇', 'Enter', composing)
    expect(valueOf('town')).toBeNull()
    await press('镇', 'Enter')
    expect(valueOf('town')).toBe('前黄镇')
  })
})
