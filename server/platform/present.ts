/** For `filter`: keeps what is there, and the compiler knows it. */
export const isPresent = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined

/** What the records' own rules say is there; its absence is a fault of ours. */
export function present<Value>(value: Value | null | undefined, name: string): Value {
  if (isPresent(value)) return value
  throw new Error(`${name} is not there.`)
}
