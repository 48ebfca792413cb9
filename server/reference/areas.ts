import { join } from 'node:path'
import { areaList } from '@vant/area-data'
import { areaLevel, codesUpwards, type Area } from './area.ts'
import { areaEnglish } from './area-english.ts'
import { catalogueOf, type Catalogue } from './catalogue.ts'
import { readTable } from './csv-table.ts'

/** Searches look through `all`, which has no villages: those are found below their town. */
export type Areas = Catalogue<Area> & {
  /** The district the installation serves. */
  readonly home: Area
  /** The area and what it lies in, province first; groupings that are no place of their own are left out. */
  path(code: string): readonly Area[]
  /** The areas directly below, or the provinces for null. */
  within(code: string | null): readonly Area[]
  /** The villages and communities of a town that the product knows. */
  villages(town: string): readonly Area[]
}

/**
 * Where the tables lie, which of them lists towns and which villages of the district the installation serves, and that district; null for
 * that of the first town listed.
 */
export type AreaSources = {
  folder: string
  homeAreasFile: string
  homeVillagesFile: string
  homeArea: string | null
}

/** 市辖区 of a municipality carries the municipality's name; 省直辖县 and the like only group. */
const isGrouping = (area: Area, above: Area | undefined): boolean =>
  area.level === 'CITY' && (area.name.zh === above?.name.zh || /直辖县|^县$/.test(area.name.zh))

/** Provinces, cities and districts of the country, and the towns of the home district, whichever it is. */
export function loadAreas(sources: AreaSources): Areas {
  const towns = homeTowns(sources)
  const areas = [...nationalAreas(sources.folder), ...towns]
  const home = homeOf(areas, sources.homeArea ?? towns[0]?.parentCode ?? '')
  const known = nearestFirst(areas, home)
  const villages = villagesOf(sources, towns)
  const catalogue = catalogueOf([...known, ...villages], ({ code }) => code)
  const [below, inTowns] = [areasBelow(areas), areasBelow(villages)]
  return {
    ...catalogue,
    all: known,
    home,
    villages: (town) => inTowns.get(town) ?? [],
    within: (code) => below.get(code) ?? [],
    path: (code) => {
      const line = catalogue.known(codesUpwards(code))
      return line.filter((area, at) => !isGrouping(area, line[at + 1])).toReversed()
    },
  }
}

function homeOf(areas: readonly Area[], code: string): Area {
  const home = areas.find((area) => area.code === code)
  if (home?.level === 'DISTRICT') return home
  throw new Error(`The home area must be a district of GB/T 2260; ${code || 'nothing'} is none.`)
}

/** Home with its towns, then the rest of its city, of its province, of the country: people search near home. */
function nearestFirst(areas: readonly Area[], { code: home }: Area): Area[] {
  const distance = ({ code }: Area): number =>
    [home, home.slice(0, 4), home.slice(0, 2), ''].findIndex((digits) => code.startsWith(digits))
  return areas.toSorted((one, other) => distance(one) - distance(other))
}

function areasBelow(areas: readonly Area[]): Map<string | null, Area[]> {
  const below = new Map<string | null, Area[]>()
  for (const area of areas) {
    const siblings = below.get(area.parentCode)
    if (siblings) siblings.push(area)
    else below.set(area.parentCode, [area])
  }
  return below
}

/** What it is called in English is made when somebody asks: there are thousands, and the pinyin of a name takes a tenth of a millisecond. */
function nameOf(zh: string, given?: string): Area['name'] {
  let en = given
  return {
    zh,
    get en() {
      return (en ??= areaEnglish(zh))
    },
  }
}

function nationalAreas(folder: string): Area[] {
  const rows = readTable(join(folder, 'area-english.csv'), ['code', 'name_en'])
  const exceptions = new Map(rows.map((row) => [row.code, row.name_en]))
  const names = { ...areaList.province_list, ...areaList.city_list, ...areaList.county_list }
  return Object.entries(names).map(([code, zh]) => ({
    code,
    name: nameOf(zh, exceptions.get(code)),
    level: areaLevel(code),
    parentCode: codesUpwards(code).find((above) => above !== code && above in names) ?? null,
    statistical: false,
  }))
}

function homeTowns({ folder, homeAreasFile }: AreaSources): Area[] {
  const rows = readTable(join(folder, homeAreasFile), ['code', 'name_zh', 'name_en', 'kind', 'parent_code'])
  return rows.map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    level: areaLevel(row.code),
    parentCode: row.parent_code,
    statistical: row.kind === 'statistical-unit',
  }))
}

/** Villages and communities of the towns that are listed. */
function villagesOf({ folder, homeVillagesFile }: AreaSources, towns: readonly Area[]): Area[] {
  const known = new Set(towns.map(({ code }) => code))
  const rows = readTable(join(folder, homeVillagesFile), ['code', 'name_zh', 'parent_code'])
  return rows
    .filter((row) => known.has(row.parent_code))
    .map((row) => ({
      code: row.code,
      name: nameOf(row.name_zh),
      level: areaLevel(row.code),
      parentCode: row.parent_code,
      statistical: false,
    }))
}
