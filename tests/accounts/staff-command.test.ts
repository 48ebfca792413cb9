import { describe, expect } from 'vitest'
import { aPhone } from '../support/a-account.ts'
import { outcomeOf } from '../support/outcome.ts'
import { withCommands as it } from '../support/typed.ts'

const place = ['--address-zh', '前黄镇政府一楼', '--address-en', 'Town hall', '--phone', '(0595) 87000001']
const aStation = ['add', '--area', '350505101', '--zh', '前黄镇服务站', '--en', 'Qianhuang', ...place]

describe('a new clerk', () => {
  it('is added to a new station, signs in, loses the password, gets another, and leaves', async ({
    typed,
    services,
  }) => {
    const { accounts } = services
    const station = /under the id (\S+)\./.exec(await typed('station', ...aStation))?.[1] ?? ''
    expect(await typed('station', 'list')).toContain(`${station}  350505101  前黄镇服务站`)
    const phone = aPhone()
    const added = await typed('staff', 'add', '--name', '林向阳', '--phone', phone, '--station', station)
    const passwordIn = (said: string) => /Password: (\S+)/.exec(said)?.[1] ?? ''
    const first = passwordIn(added)
    const { account, token } = await accounts.signIn({ phone, password: first }, 'here')
    expect(account).toMatchObject({ role: 'STAFF', stationId: station, name: '林向阳' })

    const second = passwordIn(await typed('staff', 'reset', '--phone', phone))
    expect(second).not.toBe(first)
    expect(await accounts.viewerOf(token)).toBeNull()
    expect(await outcomeOf(accounts.signIn({ phone, password: first }, 'here'))).toBe('INVALID')
    const again = await accounts.signIn({ phone, password: second }, 'here')

    expect(await typed('staff', 'disable', '--phone', phone)).toContain('cannot sign in any more')
    expect(await accounts.viewerOf(again.token)).toBeNull()
    expect(await outcomeOf(accounts.signIn({ phone, password: second }, 'here'))).toBe('INVALID')
  })

  it('is not made of what is wrong, nor of somebody who is none, and every wrong field is named', async ({
    typed,
    veteran,
  }) => {
    expect(await typed('staff')).toMatch(/^ended with 1: Say what to do/)
    expect(await typed('staff', 'add', '--name', '林', '--phone', '1', '--station', 'none')).toMatch(
      /^ended with 1: There is no station none/,
    )
    const { phone } = veteran.account
    expect(await typed('staff', 'disable', '--phone', phone)).toMatch(/^ended with 1: This was not found/)
    const wrong = await typed('station', 'add', '--area', '999999', '--zh', '', '--en', 'x', ...place)
    expect(wrong).toMatch(/^ended with 1: .*Chinese name.*;/s)
  })
})
