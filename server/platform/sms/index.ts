import { gatewaySms } from './sms.gateway.ts'
import { outboxSms } from './sms.outbox.ts'
import type { SmsPort } from './sms.ts'

export type { SmsPort } from './sms.ts'

/** The gateway when one is configured, else the outbox folder. */
export const openSms = (options: { url: string | null; token: string | null; outbox: string }): SmsPort =>
  options.url === null ? outboxSms(options.outbox) : gatewaySms(options.url, options.token)
