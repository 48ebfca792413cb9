/** Whether there was no such index, or no such collection; any other error goes on. */
export function isNoIndex(error: unknown): false {
  const { code } = error as { code?: number }
  if (code === 26 || code === 27) return false
  throw error
}
