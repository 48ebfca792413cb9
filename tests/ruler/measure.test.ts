import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measure } from '../../commands/ruler/measure.ts'
import { listed, report } from '../../commands/ruler/report.ts'
import { withRevision } from '../../commands/ruler/revision.ts'

const root = mkdtempSync(join(tmpdir(), 'ruler-test-'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' })

beforeAll(() => {
  write(
    'server/fairs/fair.ts',
    "import type { Ticket } from './ticket.ts'\nexport interface Fair { t: Ticket }\n",
  )
  write(
    'server/fairs/ticket.ts',
    "import type { Fair } from './fair.ts'\nexport interface Ticket { f: Fair }\n",
  )
  write('server/graphql/generated/types.ts', 'export type Made = never\n'.repeat(50))
  write('client/desk/desk.css', 'a {\n}\n')
  write('tests/fairs/fair.test.ts', 'const a = b!\n')
  git('init', '--quiet')
  git('add', '--all')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '--quiet', '--message=first')
  write('server/fairs/booth.ts', 'export const booth = 1\n')
})

describe('the measure of a repository', () => {
  it('counts by room what somebody wrote, and circles of types', async () => {
    const found = await measure(root)
    expect(found.rooms.map(({ room, files, lines }) => [room, files, lines])).toEqual([
      ['server', 3, 5],
      ['client', 1, 2],
      ['tests', 1, 1],
    ])
    expect(found.circles).toEqual([['server/fairs/fair.ts', 'server/fairs/ticket.ts']])
    expect(found.productLines).toEqual({ all: 7, withoutCss: 5 })
    expect([found.testLines, found.productionLines]).toEqual([1, 7])
  })

  it('can be taken of a revision, and leaves no folder behind', async () => {
    let folder = ''
    const found = await withRevision(root, 'HEAD', (there) => {
      folder = there
      return measure(there)
    })
    expect(found.rooms[0]).toMatchObject({ room: 'server', files: 2, lines: 4 })
    expect(existsSync(folder)).toBe(false)
  })

  it('is told in words, with the circle and what is counted', async () => {
    const found = await measure(root)
    const text = report(found)
    expect(text).toMatch(/^server +3 +5 /m)
    expect(text).toContain(
      'Circles of imports, types too: 1\n  server/fairs/fair.ts ↔ server/fairs/ticket.ts',
    )
    expect(text).toContain('Test lines ÷ production lines: 1 ÷ 7 = 0.14')
    expect(text).toContain('Counted: .ts .tsx .mjs .css .graphql')
    expect(listed(found)).toContain('server: longest server/fairs/fair.ts, 2 lines')
  })
})
