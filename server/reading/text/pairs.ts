/** Every start with every end, alternatives parted by `|`. */
export const pairs = (starts: string, ends: string, between = ''): string[] =>
  starts.split('|').flatMap((start) => ends.split('|').map((end) => start + between + end))
