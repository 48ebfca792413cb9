import { aliyunSms, type AliyunSms } from './sms.aliyun.ts'
import { gatewaySms } from './sms.gateway.ts'
import { outboxSms } from './sms.outbox.ts'
import type { SmsPort } from './sms.ts'

export type { SmsPort } from './sms.ts'

export interface SmsOptions {
  readonly gateway: { readonly url: string; readonly token: string | null } | null
  readonly aliyun: AliyunSms | null
  readonly outbox: string
}

/** The provider that is configured, a gateway before Aliyun; else the outbox folder. */
export function openSms({ gateway, aliyun, outbox }: SmsOptions): SmsPort {
  if (gateway) return gatewaySms(gateway.url, gateway.token)
  return aliyun ? aliyunSms(aliyun) : outboxSms(outbox)
}
