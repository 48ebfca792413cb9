import { readTable } from './csv-table.ts'

/** Where an area lies, in degrees; of districts and cities only, and roughly: the middle of its seat. */
export type Point = { readonly lng: number; readonly lat: number }

/** By code; towns have none of their own, and go by their district's. */
export function loadAreaPoints(file: string): ReadonlyMap<string, Point> {
  const rows = readTable(file, ['code', 'lng', 'lat'])
  return new Map(rows.map(({ code, lng, lat }) => [code, { lng: Number(lng), lat: Number(lat) }]))
}

const radians = Math.PI / 180
const kmADegree = 111.2

/** Whole kilometres as the crow flies; exact enough for a few hundred of them. */
export function kilometresBetween(one: Point, other: Point): number {
  const north = (one.lat - other.lat) * kmADegree
  const east = (one.lng - other.lng) * kmADegree * Math.cos(((one.lat + other.lat) / 2) * radians)
  return Math.round(Math.hypot(north, east))
}
