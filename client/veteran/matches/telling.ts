type Reason = { readonly state: string }

export const shapes = { MET: '✓', NEAR: '△', MISSING: '✗', UNKNOWN: '?', EXTRA: '○', WISH: '○' } as const

type Judged = {
  readonly kind: string
  readonly state: 'MET' | 'NEAR' | 'MISSING' | 'UNKNOWN'
  readonly required: boolean
}

/** How a reason is shown: only what the posting demands is missing; the rest is a plus, or other than one wished. */
export const standingOf = ({ kind, state, required }: Judged): keyof typeof shapes => {
  if (state !== 'MISSING' || required) return state
  return kind === 'SKILL' || kind === 'CERTIFICATE' ? 'EXTRA' : 'WISH'
}

/** The first reasons of a card; what is not met is never left out when there is any. */
export const telling = <R extends Reason>(reasons: readonly R[], room = 4): R[] => {
  const first = reasons.slice(0, room)
  const gap = reasons.slice(room).find(({ state }) => state !== 'MET')
  if (!gap || first.some(({ state }) => state !== 'MET')) return first
  return [...first.slice(0, room - 1), gap]
}
