import { useAddress } from './use-address.ts'

const separator = '~'

/** The cursors that lead to the present page, kept in the address so that a page can be linked and gone back from. */
export const useTrail = () => {
  const { params, put } = useAddress()
  const trail = (params.get('after') ?? '').split(separator).filter(Boolean)
  /** `also` is put into the address with it, such as what is open on the other page. */
  const go = (cursors: readonly string[], also: Readonly<Record<string, string | null>> = {}) =>
    put({ ...also, after: cursors.join(separator) })
  return {
    after: trail.at(-1) ?? null,
    page: trail.length + 1,
    next: (cursor: string, also?: Readonly<Record<string, string | null>>) => go([...trail, cursor], also),
    previous: (also?: Readonly<Record<string, string | null>>) => go(trail.slice(0, -1), also),
    restart: () => go([]),
  }
}

export type Trail = ReturnType<typeof useTrail>
