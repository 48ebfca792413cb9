import type { Scanner } from './scanning.ts'

export type { Scanner } from './scanning.ts'

/** ClamAV's daemon when its address is given, whose client is loaded then only; else nobody looks, and says so. */
export async function openScanner(clamdUrl: string | null): Promise<Scanner> {
  if (clamdUrl === null) return { scan: async () => 'NOT_SCANNED' }
  const { clamdScanner } = await import('./scanning.clamd.ts')
  return clamdScanner(clamdUrl)
}
