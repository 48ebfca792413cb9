/** A share of a code or of one of its beginnings, as `4-02-02-01`, `4-02-02` and `4-02`. */
export interface Branch {
  readonly code: string
  readonly weight: number
}

/** How much an agreement counts by how many parts of the code agree. */
const depths = [
  { parts: 4, weight: 1 },
  { parts: 3, weight: 0.5 },
  { parts: 2, weight: 0.25 },
] as const
/** Below this a share says nothing. */
const leastShare = 0.004

/**
 * A distribution over occupations as branches of the classification's tree: the square root of what each branch holds,
 * weighted by depth, of unit length. The inner product of two says how much alike they are, siblings a little.
 */
export function branchesOf(codes: readonly string[], posterior: Float32Array): Branch[] {
  const branches = depths.flatMap(({ parts, weight }) =>
    [...shares(codes, posterior, parts)]
      .filter(([, share]) => share >= leastShare)
      .map(([code, share]) => ({ code, weight: Math.sqrt(share * weight) })),
  )
  const length = Math.hypot(...branches.map(({ weight }) => weight))
  return branches.map(({ code, weight }) => ({ code, weight: weight / length }))
}

function shares(codes: readonly string[], posterior: Float32Array, parts: number): Map<string, number> {
  const sums = new Map<string, number>()
  codes.forEach((code, at) => {
    if (posterior[at]! < leastShare / 10) return
    const branch = code.split('-').slice(0, parts).join('-')
    sums.set(branch, (sums.get(branch) ?? 0) + posterior[at]!)
  })
  return sums
}
