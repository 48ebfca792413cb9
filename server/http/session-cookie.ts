import { parse, serialize } from 'cookie'
import type { Request, Response } from 'express'
import type { SessionTransport } from '../graphql/context.ts'

const names = { session: 'rongqiao_session', device: 'rongqiao_device' } as const

/** What `Authorization: Bearer …` carries. */
export const bearerOf = (request: Request): string | null =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null

/** The session that the browser holds itself, whatever the header carries. */
export const cookieOf = (request: Request): string | null =>
  parse(request.headers.cookie ?? '')[names.session] ?? null

/** The session of one request: from `Authorization: Bearer …`, else from the cookie that pages cannot read. */
export function sessionTransport(request: Request, response: Response, secure: boolean): SessionTransport {
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const
  const bearer = bearerOf(request)
  const cookies = parse(request.headers.cookie ?? '')
  const keep = (name: string, value: string, expires: Date) =>
    response.append('Set-Cookie', serialize(name, value, { ...options, expires }))
  return {
    token: bearer ?? cookieOf(request),
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
