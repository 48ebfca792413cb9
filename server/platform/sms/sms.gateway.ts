import type { SmsPort } from './sms.ts'

const longestTalkMs = 10_000

/**
 * Sends by POST of JSON `{id, to, text, values}` to a gateway of the bureau's choice, with `Authorization: Bearer` when a token is
 * given. Any answer of 2xx is a message taken; `Idempotency-Key` is the id.
 */
export const gatewaySms = (url: string, token: string | null): SmsPort => ({
  takesAnyText: true,
  async send(sms) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': sms.id,
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(sms),
      redirect: 'error',
      signal: AbortSignal.timeout(longestTalkMs),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`The SMS gateway answered ${answer.status}.`)
  },
})
