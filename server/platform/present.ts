/** For `filter`: keeps what is there, and the compiler knows it. */
export const isPresent = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined
