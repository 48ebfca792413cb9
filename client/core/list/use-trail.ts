import { useAddress } from './use-address.ts'

const separator = '~'

/** The cursors that lead to the present page, kept in the address so that a page can be linked and gone back from. */
export const useTrail = () => {
  const { params, put } = useAddress()
  const trail = (params.get('after') ?? '').split(separator).filter(Boolean)
  const go = (cursors: readonly string[]) => put({ after: cursors.join(separator) })
  return {
    after: trail.at(-1) ?? null,
    page: trail.length + 1,
    next: (cursor: string) => go([...trail, cursor]),
    previous: () => go(trail.slice(0, -1)),
    restart: () => go([]),
  }
}

export type Trail = ReturnType<typeof useTrail>
