import { centralLists, type CentralList } from './central-lists.ts'
import { circles, importsOf } from './circles.ts'
import { filesBelow, isTest, readSources, roomOf, rooms, settings, type SourceFile } from './files.ts'
import { allLines, measureRoom, type RoomMeasure } from './room.ts'

export interface Measure {
  readonly rooms: readonly RoomMeasure[]
  readonly circles: readonly (readonly string[])[]
  readonly centralLists: readonly CentralList[]
  /** Of rules, server, workers and client. */
  readonly productLines: { readonly all: number; readonly withoutCss: number }
  readonly storeLines: number
  readonly productionLines: number
  readonly testLines: number
}

const codeRooms = rooms.filter((room) => room !== 'schema')
const isProduct = ({ path }: SourceFile): boolean => /^(rules|server|workers|client)\//.test(path)
const isStore = ({ path }: SourceFile): boolean =>
  /^(embedded\/mongo|packages\/tiny-mongo)\//.test(path) && !isTest(path)

function byRoom(files: readonly SourceFile[]): ReadonlyMap<string, SourceFile[]> {
  const found = new Map<string, SourceFile[]>()
  for (const file of files) {
    const room = roomOf(file.path)
    found.set(room, [...(found.get(room) ?? []), file])
  }
  return found
}

/** Measures what lies in the folder `root`. */
export async function measure(root: string): Promise<Measure> {
  const files = codeRooms.flatMap((room) => readSources(root, filesBelow(root, room)))
  const product = files.filter(isProduct)
  const production = files.filter(({ path }) => !isTest(path))
  const tests = files.filter(({ path }) => isTest(path))
  const measured: RoomMeasure[] = []
  for (const [room, those] of byRoom([...production, ...tests])) measured.push(await measureRoom(room, those))
  return {
    rooms: measured,
    circles: circles(await importsOf(root, codeRooms)),
    centralLists: centralLists([...files, ...readSources(root, settings(root))]),
    productLines: {
      all: allLines(product),
      withoutCss: allLines(product.filter(({ path }) => !path.endsWith('.css'))),
    },
    storeLines: allLines(files.filter(isStore)),
    productionLines: allLines(production),
    testLines: allLines(tests),
  }
}
