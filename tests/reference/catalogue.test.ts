import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { catalogueOf } from '../../server/reference/catalogue.ts'
import { readTable } from '../../server/reference/csv-table.ts'
import { loadReference, openReference, reference } from '../../server/reference/reference.ts'
import { closureOf, type Skill } from '../../server/reference/skill.ts'

const catalogue = (...ids: readonly string[]) =>
  catalogueOf(
    ids.map((id) => ({ id })),
    ({ id }) => id,
  )

describe('a catalogue', () => {
  it('refuses an id that is given twice and names it', () => {
    expect(() => catalogue('焊工', '焊工')).toThrow('焊工')
  })

  it('knows nothing by an id of the language itself', () => {
    const things = catalogue('焊工')
    expect([things.get('constructor'), things.has('__proto__'), things.has('焊工')]).toEqual([
      undefined,
      false,
      true,
    ])
  })
})

describe('a table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'))
  const file = (text: string) => {
    const path = join(folder, 'table.csv')
    writeFileSync(path, text)
    return path
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  it('that lacks a column is refused with the name of the column', () => {
    expect(() => readTable(file('id,kind\na,b\n'), ['id', 'name_zh'])).toThrow('name_zh')
  })

  it('with a row of too few cells is refused', () => {
    expect(() => readTable(file('id,kind\na\n'), ['id', 'kind'])).toThrow(/line 2/)
  })

  it('keeps commas within quotation marks', () => {
    expect(readTable(file('id,kind\n"a, b",c\n'), ['id', 'kind'])).toEqual([{ id: 'a, b', kind: 'c' }])
  })
})

describe('what a skill implies', () => {
  const skill = (id: string, implies: string[]): Skill => ({
    id,
    kind: 'SKILL',
    name: { zh: id, en: id },
    synonyms: [],
    implies,
  })

  it('is followed to the end, also round a circle', () => {
    const skills = new Map([skill('a', ['b']), skill('b', ['c']), skill('c', ['a'])].map((s) => [s.id, s]))
    expect([...closureOf((id) => skills.get(id), ['a'])].toSorted()).toEqual(['a', 'b', 'c'])
    expect([...closureOf((id) => skills.get(id), ['unknown'])]).toEqual(['unknown'])
  })
})

describe('industries', () => {
  const { industries } = loadReference()

  it('are the 20 sections and 97 divisions of GB/T 4754-2017, each division in its section', () => {
    const sections = industries.all.filter(({ sectionCode }) => sectionCode === null)
    expect([sections.length, industries.all.length]).toEqual([20, 117])
    const misplaced = industries.all.filter(({ code, sectionCode }) =>
      sectionCode === null
        ? !/^[A-T]$/.test(code)
        : !/^\d{2}$/.test(code) || !sections.includes(industries.get(sectionCode)!),
    )
    expect(misplaced).toEqual([])
    expect(industries.get('26')?.name).toEqual({
      zh: '化学原料和化学制品制造业',
      en: 'Chemical Raw Materials and Chemical Products',
    })
  })

  it('are named in English without a Chinese character', () => {
    expect(industries.all.filter(({ name }) => !/^[A-Z][A-Za-z',-]*( [A-Za-z',-]+)*$/.test(name.en))).toEqual(
      [],
    )
  })
})

describe('the reference that everybody shares', () => {
  it('is read once, and anew when a process opens it with its configuration', () => {
    expect(reference()).toBe(reference())
    const opened = openReference({ homeArea: '350521' })
    expect(reference()).toBe(opened)
    expect(reference().areas.home.code).toBe('350521')
  })
})
