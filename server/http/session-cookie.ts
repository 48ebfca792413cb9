import { parse, serialize } from 'cookie'
import type { Request, Response } from 'express'
import type { SessionTransport } from '../graphql/context.ts'

const name = 'rongqiao_session'

/** The session of one request: from `Authorization: Bearer …`, else from the cookie that pages cannot read. */
export function sessionTransport(request: Request, response: Response, secure: boolean): SessionTransport {
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return {
    token: bearer ?? parse(request.headers.cookie ?? '')[name] ?? null,
    set: (token, expires) => response.append('Set-Cookie', serialize(name, token, { ...options, expires })),
    clear: () => response.append('Set-Cookie', serialize(name, '', { ...options, expires: new Date(0) })),
  }
}
