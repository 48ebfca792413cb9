import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseOptions } from 'dependency-cruiser'

/** Which file imports which, types too. */
export type Imports = ReadonlyMap<string, readonly string[]>

const { options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  options: ICruiseOptions
}

export async function importsOf(root: string, rooms: readonly string[]): Promise<Imports> {
  const there = rooms.filter((room) => existsSync(join(root, room)))
  const { output } = await cruise(there, { ...options, baseDir: root })
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in words: ${output}`)
  return new Map(
    output.modules.map(({ source, dependencies }) => [source, dependencies.map((each) => each.resolved)]),
  )
}

function reachedFrom(start: string, imports: Imports): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (path: string) => {
    for (const next of imports.get(path) ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      visit(next)
    }
  }
  visit(start)
  return reached
}

/** Groups of files of which each imports every other, directly or by way of others. */
export function circles(imports: Imports): string[][] {
  const reached = new Map([...imports.keys()].map((path) => [path, reachedFrom(path, imports)]))
  const inCircles = [...reached].filter(([path, those]) => those.has(path))
  const groups = inCircles.map(([path, those]) =>
    [...those].filter((other) => reached.get(other)?.has(path)).toSorted(),
  )
  return [...new Map(groups.map((group) => [group.join('\n'), group])).values()]
}
