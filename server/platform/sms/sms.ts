/** One text message to one mobile number. */
export interface Sms {
  /** The provider's idempotency key. */
  readonly id: string
  /** `+86…`. */
  readonly to: string
  /** Whole, as a gateway that takes any text sends it. */
  readonly text: string
  /** What of it changes, for gateways that only send templates they know. */
  readonly values: Readonly<Record<string, string>>
}

/** The port to text messages. Throws when the message was not taken and trying again makes sense. */
export interface SmsPort {
  /** Whether any text can be sent; else only what fits the template that the provider knows. */
  readonly takesAnyText?: boolean
  send(sms: Sms): Promise<void>
}
