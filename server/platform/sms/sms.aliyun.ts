import { createRequire } from 'node:module'
import type { SmsPort } from './sms.ts'

export interface AliyunSms {
  readonly keyId: string
  readonly secret: string
  /** The sign name 签名 that the account may use, without brackets. */
  readonly sign: string
  /** The code of the template 模板, whose variables have the names of `values`. */
  readonly template: string
  /** Where the service is spoken to; absent: its usual place. */
  readonly url: URL | null
}

const longestTalkMs = 10_000

/** A CommonJS package, which its types take for a module: it is required as what it is, and only where it is configured. */
const load = () =>
  createRequire(import.meta.url)('@alicloud/dysmsapi20170525') as typeof import('@alicloud/dysmsapi20170525')
const core = () =>
  createRequire(import.meta.url)('@alicloud/openapi-core') as typeof import('@alicloud/openapi-core')

const placeOf = (url: URL | null) =>
  url
    ? { endpoint: url.host, protocol: url.protocol.replace(':', '') }
    : { endpoint: 'dysmsapi.aliyuncs.com' }

/** Numbers of the mainland go without their country's code. */
const dialled = (to: string): string => to.replace(/^\+86/, '').replace(/^\+/, '00')

/** Sends templates through Aliyun's text messages (Dysmsapi 2017-05-25, SendSms). */
export function aliyunSms({ keyId, secret, sign, template, url }: AliyunSms): SmsPort {
  const { default: Client, SendSmsRequest } = load()
  const { $OpenApiUtil } = core()
  const client = new Client(
    new $OpenApiUtil.Config({
      accessKeyId: keyId,
      accessKeySecret: secret,
      ...placeOf(url),
      connectTimeout: longestTalkMs,
      readTimeout: longestTalkMs,
    }),
  )
  return {
    async send({ id, to, values }) {
      const request = new SendSmsRequest({
        phoneNumbers: dialled(to),
        signName: sign,
        templateCode: template,
        templateParam: JSON.stringify(values),
        outId: id,
      })
      const { body } = await client.sendSms(request)
      // Its message may repeat the number: the code alone is told.
      if (body?.code !== 'OK')
        throw new Error(`Aliyun did not take the message: ${body?.code ?? 'no answer'}.`)
    },
  }
}
