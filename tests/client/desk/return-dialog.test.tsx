// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { useState } from 'react'
import { beforeEach, expect, it } from 'vitest'
import { ReturnDialog } from '../../../client/staff/queue/ReturnDialog.tsx'
import { openDesk, press } from '../support/at-desk.tsx'
import { served } from '../support/served.ts'

const subject = { id: 'v9', name: '王海', version: 1 }

const Queue = () => {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        退回这份
      </button>
      {open && (
        <ReturnDialog kind="veterans" subject={subject} close={close} giveBack={async () => undefined} />
      )}
    </>
  )
}

const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const tick = () => act(async () => void fireEvent.click(screen.getAllByRole('checkbox')[0] ?? document.body))

beforeEach(async () => {
  sessionStorage.clear()
  await i18next.changeLanguage('zh-CN')
})

it('reasons for returning survive Escape, and are gone once they are sent', async () => {
  served({})
  openDesk(<Queue />)
  await screen.findByText('退回这份')
  await act(async () => void fireEvent.click(screen.getByText('退回这份')))
  await screen.findByRole('dialog')
  await tick()
  await act(async () => void fireEvent.change(reason(), { target: { value: '照片看不清，请重拍' } }))
  await act(
    async () => void fireEvent.keyDown(reason(), { key: 'Escape', keyCode: 27, which: 27, code: 'Escape' }),
  )
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
  await act(async () => void fireEvent.click(screen.getByText('退回这份')))
  await waitFor(() => expect(reason().value).toBe('照片看不清，请重拍'))
  await press('退回')
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
  await act(async () => void fireEvent.click(screen.getByText('退回这份')))
  await screen.findByRole('dialog')
  expect(screen.queryByRole('textbox')).toBeNull()
})
