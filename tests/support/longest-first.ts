import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * A fresh clone knows no times: files that say of themselves that they are `@long` come first, then those that open a browser, then
 * the rest as vitest has it, so that no long file is left to run alone at the end.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(files.map(({ moduleId }) => [moduleId, rankOf(readFileSync(moduleId, 'utf8'))]))
    const rank = ({ moduleId }: TestSpecification) => ranks.get(moduleId) ?? 0
    const sorted = await super.sort(files)
    // Whole projects stay after each other: a process is of one project.
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    return projects.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).toSorted((one, other) => rank(other) - rank(one)),
    )
  }
}

function rankOf(text: string): number {
  if (text.includes('@long')) return 2
  return text.includes('openBrowser') ? 1 : 0
}
