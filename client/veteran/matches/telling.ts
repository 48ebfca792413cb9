type Reason = { readonly state: string }

/** The first reasons of a card; what is not met is never left out when there is any. */
export const telling = <R extends Reason>(reasons: readonly R[], room = 4): R[] => {
  const first = reasons.slice(0, room)
  const gap = reasons.slice(room).find(({ state }) => state !== 'MET')
  if (!gap || first.some(({ state }) => state !== 'MET')) return first
  return [...first.slice(0, room - 1), gap]
}
