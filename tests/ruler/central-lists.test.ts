import { describe, expect, it } from 'vitest'
import { centralLists } from '../../commands/ruler/central-lists.ts'

const names = ['accounts', 'veterans', 'employers', 'postings', 'fairs', 'stations', 'trainings']
const features = names.map((name) => ({ path: `server/${name}/index.ts`, text: '' }))

const importing = (path: string, count: number) => ({
  path,
  text: names
    .slice(0, count)
    .map((name) => `import { ${name} } from '../${name}/index.ts'\n`)
    .join(''),
})

describe('central lists', () => {
  it('are files that name six features or more', () => {
    const lists = centralLists([...features, importing('server/a.ts', 5), importing('server/b.ts', 6)])
    expect(lists).toEqual([{ path: 'server/b.ts', features: 6, named: false }])
  })

  it('are found by bare names and paths in quotes too, each feature counted once', () => {
    const text = `export const order = ['accounts', 'veterans', 'veterans', 'employers', 'postings', 'fairs']
      export const mapper = '../../stations/index.ts#StationRow'`
    expect(centralLists([...features, { path: 'codegen.ts', text }])).toEqual([
      { path: 'codegen.ts', features: 6, named: false },
    ])
  })

  it('are found by what they name in code, such as the services they take', () => {
    const text = `export const all = (services) => ({ ${names.map((name) => `${name}: services.${name}.byIds`).join(', ')} })`
    expect(centralLists([...features, { path: 'server/graphql/loaders.ts', text }])).toEqual([
      { path: 'server/graphql/loaders.ts', features: 7, named: false },
    ])
  })

  it('are told apart from those that DESIGN names', () => {
    const allowed = ['server/wiring.ts', 'workers/jobs.ts', 'client/staff/staff-routes.tsx']
    const lists = centralLists([...features, ...allowed.map((path) => importing(path, 7))])
    expect(lists.map(({ path, named }) => [path, named])).toEqual(allowed.map((path) => [path, true]))
  })

  it('are not tests, which name what they prove', () => {
    expect(centralLists([...features, importing('tests/demo/demo.test.ts', 7)])).toEqual([])
  })
})
