/** The id of a posting in what somebody typed or pasted: an address that ends in it, or the id alone; null for anything else. */
export const postingIdIn = (typed: string): string | null =>
  /(?:^|\/postings\/|posting=)([\w-]{8,64})(?:$|[/?#&])/.exec(typed.trim())?.[1] ?? null
