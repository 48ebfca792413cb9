// @vitest-environment happy-dom
import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { blankEntries } from '../../../client/core/form/entries.ts'
import { aViewer } from '../support/at-desk.tsx'
import { begin, enter, tour, type Opened } from '../support/a-tour.tsx'

describe('what was entered and not saved', () => {
  const values = ({ current }: Opened) => current.form.getValues()

  it('is back after a reload, with the names it was shown by and the version it was read at', async () => {
    const before = begin({
      known: { area: { code: '350505', path: '泉港区' } },
      start: { ...blankEntries(tour), name: '环湖', version: 3 },
    })
    await enter(before.result, 'guide', '老王')
    before.result.current.names.set('350521', '惠安县')
    await enter(before.result, 'areaCode', '350521')
    before.unmount()
    const after = begin({ start: { ...blankEntries(tour), name: '环湖', version: 4 } })
    expect(values(after.result)).toMatchObject({ guide: '老王', areaCode: '350521', version: 3 })
    expect(after.result.current.names.get('350521')).toBe('惠安县')
    expect(after.result.current).toMatchObject({ isRestored: true, isChanged: { current: true } })
  })

  it('is nothing when it says what is kept already, an emptied field being nothing', async () => {
    const { result, unmount } = begin()
    await enter(result, 'guide', '老王')
    expect(result.current.isChanged.current).toBe(true)
    await enter(result, 'guide', '')
    expect(result.current.isChanged.current).toBe(false)
    unmount()
    expect(begin().result.current.isRestored).toBe(false)
    expect(sessionStorage.length).toBe(0)
  })

  it('is dropped once it is saved', async () => {
    const { result, unmount } = begin()
    await enter(result, 'guide', '老王')
    await act(async () => result.current.saved())
    expect(result.current.isChanged.current).toBe(false)
    expect(values(result).guide).toBe('老王')
    unmount()
    expect(begin().result.current.isRestored).toBe(false)
  })

  it('gives way to what the server made of it, whose names are learnt', async () => {
    const { result } = begin()
    await enter(result, 'name', ' 环湖 ')
    const kept = { ...blankEntries(tour), name: '环湖', areaCode: '350505', version: 1 }
    await act(async () =>
      result.current.saved(kept, { area: { code: '350505', name: '泉港', path: '泉州 泉港' } }),
    )
    expect(values(result)).toEqual(kept)
    expect(result.current.names.get('350505')).toBe('泉州 泉港')
    expect(result.current.isChanged.current).toBe(false)
  })

  it('can be thrown away to begin again', async () => {
    const before = begin()
    await enter(before.result, 'name', '环海')
    before.unmount()
    const { result } = begin()
    await act(async () => result.current.startOver())
    expect(values(result).name).toBe('环湖')
    expect(result.current.isRestored).toBe(false)
    expect(sessionStorage.length).toBe(0)
  })

  it('is shown to nobody else', async () => {
    const before = begin()
    await enter(before.result, 'guide', '老王')
    before.unmount()
    expect(begin({}, aViewer({ id: 'v2' })).result.current.isRestored).toBe(false)
  })

  it('is kept under the name that the thing has got meanwhile', async () => {
    const { result, rerender, unmount } = begin()
    await act(async () => result.current.saved())
    rerender({ draft: 'tour.7' })
    await enter(result, 'guide', '老王')
    unmount()
    expect(begin().result.current.isRestored).toBe(false)
    expect(values(begin({ draft: 'tour.7' }).result).guide).toBe('老王')
  })

  it('is not written down without a name', async () => {
    const { result } = begin({ draft: null })
    await enter(result, 'guide', '老王')
    expect(result.current.isChanged.current).toBe(true)
    expect(sessionStorage.length).toBe(0)
  })
})
