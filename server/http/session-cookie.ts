import { parse, serialize } from 'cookie'
import type { Request, Response } from 'express'
import type { SessionTransport } from '../graphql/context.ts'

const names = { session: 'rongqiao_session', device: 'rongqiao_device' } as const

/** The session of one request: from `Authorization: Bearer …`, else from the cookie that pages cannot read. */
export function sessionTransport(request: Request, response: Response, secure: boolean): SessionTransport {
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const cookies = parse(request.headers.cookie ?? '')
  const keep = (name: string, value: string, expires: Date) =>
    response.append('Set-Cookie', serialize(name, value, { ...options, expires }))
  return {
    token: bearer ?? cookies[names.session] ?? null,
    device: cookies[names.device] ?? null,
    agent: request.get('user-agent') ?? null,
    set({ token, device, cookieExpires }) {
      keep(names.session, token, cookieExpires)
      keep(names.device, device, cookieExpires)
    },
    // The device stays known: it is no way in.
    clear: () => keep(names.session, '', new Date(0)),
  }
}
