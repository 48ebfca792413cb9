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

const place = 'rongqiao.ticket'

export const keepTicket = (ticket: KeptTicket): void => {
  try {
    localStorage.setItem(place, JSON.stringify(ticket))
  } catch {
    // The ticket still shows while there is a network.
  }
}

export const keptTicket = (): KeptTicket | null => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as KeptTicket | null
  } catch {
    return null
  }
}

export const forgetTicket = (): void => {
  try {
    localStorage.removeItem(place)
  } catch {
    // Nothing was kept.
  }
}
