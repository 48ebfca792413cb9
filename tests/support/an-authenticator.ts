import { TOTP, URI } from 'otpauth'

/** An authenticator app that has scanned the picture: what it shows at a moment. */
export function anAuthenticator(uri: string): (at: Date) => string {
  const app = URI.parse(uri)
  if (!(app instanceof TOTP)) throw new Error('The picture is for no app that goes by the time.')
  return (at) => app.generate({ timestamp: at.getTime() })
}
