import { useCallback } from 'react'
import { useClient, type Client } from 'urql'
import { AreasBelowDocument, HomeAreaDocument, SearchAreasDocument } from '../records/generated/area.ts'
import { pickedArea, type Picked } from '../search/picked.ts'
import type { Finder } from '../search/use-finding.ts'
import { parentOf } from './area-code.ts'

const most = 20

const below = async (client: Client, parent: string | null): Promise<Picked[] | null> => {
  const { data } = await client
    .query(AreasBelowDocument, parent ? { parent } : {}, { requestPolicy: 'cache-first' })
    .toPromise()
  return data ? data.areas.map(pickedArea) : null
}

/** Where one goes on from an area: what lies in it, or its neighbours when nothing does. */
const around = async (client: Client, code: string): Promise<Picked[] | null> => {
  const inside = await below(client, code)
  return inside?.length === 0 ? below(client, parentOf(code)) : inside
}

const athome = async (client: Client): Promise<Picked[] | null> => {
  const { data } = await client.query(HomeAreaDocument, {}, { requestPolicy: 'cache-first' }).toPromise()
  if (!data) return null
  const towns = await below(client, data.homeArea.code)
  return towns && [pickedArea(data.homeArea), ...towns]
}

/** Areas by what was typed; before that, those around the chosen one, or the home district and its towns. */
export const useAreaFinder = (chosen: string | null = null): Finder => {
  const client = useClient()
  return useCallback(
    async (search) => {
      if (!search) return chosen ? around(client, chosen) : athome(client)
      const { data } = await client.query(SearchAreasDocument, { search, first: most }).toPromise()
      return data ? data.searchAreas.map(pickedArea) : null
    },
    [client, chosen],
  )
}
