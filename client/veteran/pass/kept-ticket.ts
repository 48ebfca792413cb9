import { kept } from '../../core/device/kept.ts'

/** A ticket as it is kept on the device, so that the door works without a network. */
export type KeptTicket = {
  readonly fairId: string
  readonly title: string
  readonly place: string
  readonly startsAt: string
  readonly endsAt: string
  readonly name: string
  readonly phoneTail: string
  readonly code: string
  readonly payload: string
}

export const ticketOnDevice = kept<KeptTicket>('local', 'ticket')
