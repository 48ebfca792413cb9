import { useCallback, useState } from 'react'
import { useClient, type Client } from 'urql'
import { AreasBelowDocument, HomeAreaDocument } from '../../shared/generated/graphql.ts'

export type AreaOption = {
  value: string
  label: string
  path: string
  isLeaf: boolean
  children?: AreaOption[]
}

/** The codes from the province down to an area: `350505102` gives 350000, 350500, 350505, 350505102. */
export const trailOf = (code: string): string[] => {
  const steps = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code]
  return steps.filter((step, index) => steps.indexOf(step) === index)
}

const below = async (client: Client, parent: string | null): Promise<AreaOption[]> => {
  const { data } = await client.query(AreasBelowDocument, parent ? { parent } : {}).toPromise()
  return (data?.areas ?? []).map(({ code, name, path, level }) => ({
    value: code,
    label: name,
    path,
    isLeaf: level === 'TOWN',
  }))
}

const withColumns = async (client: Client, trail: readonly string[]): Promise<AreaOption[]> => {
  const columns = await Promise.all([null, ...trail].map((code) => below(client, code)))
  let tree: AreaOption[] = columns.at(-1) ?? []
  for (let depth = trail.length - 1; depth >= 0; depth -= 1)
    tree = (columns[depth] ?? []).map((option) => {
      if (option.value !== trail[depth]) return option
      return tree.length ? { ...option, children: tree } : { ...option, isLeaf: true }
    })
  return tree
}

/** The columns of a cascader, fetched as they are opened: first those that lead to the present or the home area. */
export const useAreaColumns = (code: string | null) => {
  const client = useClient()
  const [options, setOptions] = useState<AreaOption[]>([])
  const open = useCallback(async () => {
    const home = code ?? (await client.query(HomeAreaDocument, {}).toPromise()).data?.homeArea.code
    setOptions(await withColumns(client, home ? trailOf(home) : []))
  }, [client, code])
  const extend = useCallback(
    async (trail: readonly string[]) => setOptions(await withColumns(client, trail)),
    [client],
  )
  return { options, open, extend }
}
