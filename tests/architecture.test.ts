import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { describe, expect, it } from 'vitest'
import { filesBelow, linesOf, rooms } from '../commands/ruler/files.ts'
import { functionsIn } from '../commands/ruler/functions.ts'
import { longestFunction } from '../commands/ruler/room.ts'

const root = join(import.meta.dirname, '..')
const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[]
  options: ICruiseOptions
}

/** Each feature may import only those to its left. */
const featureOrder = [
  'accounts',
  'reference',
  'reading',
  'audit',
  'synonyms',
  'evidence',
  'verification',
  'veterans',
  'employers',
  'postings',
  'trainings',
  'matching',
  'notifications',
  'applications',
  'contracts',
  'fairs',
  'policies',
  'search',
  'booths',
  'interviews',
  'stations',
  'seenas',
  'apikeys',
  'exports',
  'casework',
  'benefits',
  'parks',
  'bulletins',
  'reports',
  'exchange',
  'privacy',
  'retention',
  'demo',
]
/** What every feature may import; `graphql` only for the generated types. */
const foundations = new Set(['platform', 'graphql'])

const roles = [
  'errors',
  'policy',
  'store',
  'service',
  'jobs',
  'notices',
  'resolvers',
  'input',
  'test',
  'bench',
  'contract',
  'd',
  'config',
  'module',
]
/** An adapter is named after what it speaks to. */
const adapters = [
  'meili',
  'embedded',
  'bullmq',
  'smtp',
  'outbox',
  'gateway',
  'aliyun',
  'folder',
  's3',
  'clamd',
]
const refusedNames = /(^|[-./])(utils?|helpers?|common|manager|handler|misc)([-./]|$)/i

const largestFile = 250
/** Markup is read differently from logic. */
const longestComponent = 60
const deepest = 4

const files = rooms.flatMap((room) => filesBelow(root, room))
const sources = files.filter((file) => /\.tsx?$/.test(file))
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

interface Import {
  readonly from: string
  readonly to: string
}

const importsOf = (file: string): Import[] =>
  [...textOf(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => ({
    from: file,
    to: join(dirname(file), match[1] ?? ''),
  }))

const featureOf = (file: string): string | undefined => /^server\/([a-z]+)\//.exec(file)?.[1]

/** The complaint about a command or a worker that enters a feature elsewhere than by its front door, or null. */
function doorBreach({ from, to }: Import): string | null {
  const feature = featureOf(to) ?? ''
  return !featureOrder.includes(feature) || to === `server/${feature}/index.ts`
    ? null
    : `${from} imports ${to}: enter ${feature} by its front door, index.ts.`
}

/** The complaint about one import between features, or null. */
function featureBreach({ from, to }: Import): string | null {
  const [own, other] = [featureOf(from), featureOf(to)]
  if (own === undefined || other === undefined || own === other) return null
  if (!featureOrder.includes(own)) return null
  if (foundations.has(other)) return null
  if (featureOrder.indexOf(other) > featureOrder.indexOf(own))
    return `${from} imports ${to}: ${other} is to the right of ${own}; what is on the left hears of the right by nobody, and the right of the left by a job.`
  return to.endsWith('/index.ts')
    ? null
    : `${from} imports ${to}: enter ${other} by its front door, index.ts.`
}

function longFunctions(file: string): string[] {
  const limit = file.endsWith('.tsx') ? longestComponent : longestFunction
  return functionsIn({ path: file, text: textOf(file) })
    .filter(({ own }) => own > limit)
    .map(({ line }) => `${file}:${line} is a function of more than ${limit} lines: it does two things.`)
}

function nameBreach(file: string): string | null {
  const name = file.split('/').at(-1) ?? ''
  if (refusedNames.test(file)) return `${file} has a name that says nothing; call it by its noun.`
  if (file.startsWith('tests/') || /\.(module\.css|css|html|json|graphql|d\.ts)$/.test(name)) return null
  const [noun = '', role, ...rest] = name.replace(/\.(tsx?|mjs|csv|md|txt|py|sh|wat)$/, '').split('.')
  const component = /^client\/.*\/[A-Z][A-Za-z0-9]*\.tsx$/.test(file)
  if (!component && !/^[a-z][a-z0-9-]*$/.test(noun) && noun !== 'README') return `${file} is not kebab-case.`
  if (rest.length > 0) return `${file} has more than one role.`
  const known = role === undefined || roles.includes(role) || adapters.includes(role)
  return known || file.startsWith('client/') ? null : `${file}: ${role} is not one of the roles of DESIGN §3.`
}

const present = (breach: string | null): breach is string => breach !== null

describe('the architecture of DESIGN §3', () => {
  it('lets a feature import only features to its left, through their front door', () => {
    expect(
      sources
        .filter((file) => file.startsWith('server/'))
        .flatMap(importsOf)
        .map(featureBreach)
        .filter(present),
    ).toEqual([])
  })

  it('lets commands and workers enter a feature by its front door alone', () => {
    const outside = sources.filter((file) => /^(commands|workers)\//.test(file))
    expect(outside.flatMap(importsOf).map(doorBreach).filter(present)).toEqual([])
  })

  it('keeps the rooms apart', async () => {
    const tsConfig = extractTSConfig(join(root, 'tsconfig.json'))
    const options = {
      ...rules.options,
      ruleSet: { forbidden: rules.forbidden },
      validate: true,
      baseDir: root,
    }
    const { output } = await cruise(
      ['rules', 'server', 'workers', 'client', 'embedded', 'packages', 'commands'].filter((room) =>
        existsSync(join(root, room)),
      ),
      options,
      undefined,
      { tsConfig },
    )
    const { summary } = output as {
      summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] }
    }
    expect(summary.totalCruised).toBeGreaterThan(100)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`)).toEqual([])
  })

  it('names files by noun and role', () => {
    expect(files.map(nameBreach).filter(present)).toEqual([])
  })

  it(`keeps files under ${largestFile} lines`, () => {
    const long = files.filter(
      (file) => /\.(tsx?|mjs|graphql)$/.test(file) && linesOf(textOf(file)) > largestFile,
    )
    expect(
      long.map((file) => `${file} has ${linesOf(textOf(file))} lines: it is probably two nouns.`),
    ).toEqual([])
  })

  it('keeps functions short', () => {
    expect(sources.filter((file) => !/(^|\/)tests\//.test(file)).flatMap(longFunctions)).toEqual([])
  })

  it(`keeps folders at most ${deepest} deep`, () => {
    const deep = files.filter((file) => file.split('/').length - 1 > deepest)
    expect(deep.map((file) => `${file} lies too deep.`)).toEqual([])
  })

  it('exports by name only, but for the configuration of tools that ask otherwise', () => {
    const byDefault = sources.filter((file) => /^export default /m.test(textOf(file)))
    expect(byDefault.map((file) => `${file} has a default export.`)).toEqual([])
  })

  it('leaves nothing to be done later in a comment', () => {
    const mark = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''))
    expect(
      sources.filter((file) => mark.test(textOf(file))).map((file) => `${file} holds an unfinished note.`),
    ).toEqual([])
  })

  it('reads the environment in server/config.ts only', () => {
    const readers = sources.filter(
      (file) => /^(server|workers|client)\//.test(file) && /process\.env/.test(textOf(file)),
    )
    expect(readers).toEqual(['server/config.ts'])
  })

  it('reads the clock in server/platform/clock.ts only; lengths of time are measured by performance.now()', () => {
    const readers = sources.filter(
      (file) => /^(server|workers)\//.test(file) && /\bnew Date\(\)|\bDate\.now\b/.test(textOf(file)),
    )
    expect(readers).toEqual(['server/platform/clock.ts'])
  })
})
