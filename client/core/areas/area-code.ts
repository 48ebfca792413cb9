/** Codes from the province down to the area itself, as GB/T 2260 nests them; towns add three digits, villages three more. */
export const ancestry = (code: string | null): string[] => {
  if (!code) return []
  const steps = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code.slice(0, 9), code]
  return [...new Set(steps.slice(0, steps.indexOf(code) + 1))]
}

/** The area one step up: a village's town, a town's district, a district's city, a city's province. */
export const parentOf = (code: string): string | null => ancestry(code).at(-2) ?? null
