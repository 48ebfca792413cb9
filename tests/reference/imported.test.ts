import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rightRows } from '../../commands/import-table.ts'
import { tableForms } from '../../commands/table-forms.ts'
import { gapsOf } from '../../server/reading/index.ts'
import { importedTableStore, type ImportKind } from '../../server/reference/index.ts'
import { loadReference } from '../../server/reference/reference.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

let folder: string
let platform: TestPlatform
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rongqiao-tables-'))
  platform = await testPlatform()
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(text: string): Promise<string> {
  const file = join(folder, 'table.csv')
  await writeFile(file, text)
  return file
}

const tables = loadReference()
const known = {
  tables,
  meant: (names: readonly string[]) =>
    names.some((name) => name.includes('Cook')) ? [{ id: '4-03-02-01', confidence: 0.9 }] : [],
}

/** What is loaded of a file. */
async function takenOf<Kind extends ImportKind>(kind: Kind, text: string) {
  const { form, rows } = await rightRows(kind, await fileOf(text))
  return form.taken(rows, known)
}

describe('loading larger reference tables', () => {
  it('takes occupations of the official classification, and further names of those that are shipped', async () => {
    const occupations = await takenOf(
      'occupations',
      'code,level,name_zh,aliases_zh\n4-02,2,交通,\n4-02-02-02,4,货运驾驶员,渣土车师傅\n9-99-99-99,4,月球车驾驶员,开月球车的\n',
    )
    const { occupations: all } = loadReference({}, { occupations, skills: [], titles: [], specialties: [] })
    expect(all.get('4-02-02-02')?.name.zh).toBe('道路货运汽车驾驶员')
    expect(all.get('4-02-02-02')?.titles.zh).toContain('渣土车师傅')
    expect(all.get('9-99-99-99')?.titles.zh).toEqual(['开月球车的'])
  })

  it('tells every wrong row by its line, and takes nothing then', async () => {
    const text = 'code,level,name_zh\n4-02-02-02,4,甲\n,4,乙\n4-02-02-02,4,丙\n1-2,4,丁\n4-02-02-03,7,戊\n'
    const refused = rightRows('occupations', await fileOf(text))
    await expect(refused).rejects.toThrow(/4 行有误[\s\S]*line 3:[\s\S]*line 4:[\s\S]*line 5:[\s\S]*line 6:/)
  })

  it('says which columns it needs, and refuses a file without rows', async () => {
    await expect(rightRows('skills', await fileOf('what\nx\n'))).rejects.toThrow('esco_id, label_en')
    await expect(rightRows('skills', await fileOf('tag\n'))).rejects.toThrow('no rows')
  })

  it('adds no skill that is there by its name', async () => {
    const skills = await takenOf('skills', `tag\n${tables.skills.all[0]!.name.zh}\n养月兔\n`)
    const before = tables.skills.all.length
    const after = loadReference({}, { occupations: [], skills, titles: [], specialties: [] }).skills
    expect(after.all.length).toBe(before + 1)
  })

  it('finds for foreign specialties the civil work that is meant, by their names and by those of their kin', async () => {
    const text =
      'service,code,title_en,onet2010_code_1\nNavy,CS,Cook on Board,35-1011.00\nNavy,XX,Galley Hand,35-1011.00\n'
    const specialties = await takenOf('specialties', text)
    expect(specialties.map(({ occupations }) => occupations.map(({ id }) => id))).toEqual([
      ['4-03-02-01'],
      ['4-03-02-01'],
    ])
  })

  it('takes titles by code, and of two languages those whose occupation is likely', async () => {
    expect(await takenOf('titles', 'code,title\n4-03-02-01,掌勺大爷\n0-00-00-00,无\n')).toEqual([
      { id: '4-03-02-01', text: '掌勺大爷' },
    ])
    expect(await takenOf('titles', 'title_zh,title_en\n大厨,Cook\n什么,What\n')).toHaveLength(2)
  })

  it('keeps what was loaded, whole; the same again changes nothing, and it can be taken away', async () => {
    const store = importedTableStore(platform.connection)
    const titles = [{ id: '4-03-02-01', text: '掌勺大爷' }]
    expect(await store.replace('titles', 'coded', titles, new Date())).toBe(true)
    expect(await store.replace('titles', 'coded', titles, new Date())).toBe(false)
    expect((await store.all()).titles).toEqual(titles)
    expect(await store.replace('titles', 'coded', [], new Date())).toBe(true)
    expect((await store.all()).titles).toEqual([])
    expect(await store.remove('titles')).toBe(1)
  })

  it('changes the digest of the index only where something was loaded', () => {
    const none = loadReference()
    const some = loadReference(
      {},
      { occupations: [], skills: [], titles: [{ id: 'a', text: 'b' }], specialties: [] },
    )
    expect(loadReference().digest()).toBe(none.digest())
    expect(some.digest()).not.toBe(none.digest())
  })

  it('has every kind of table in at least one form', () => {
    for (const forms of Object.values(tableForms)) expect(forms.length).toBeGreaterThan(0)
  })
})

describe('coverage', () => {
  it('has no shipped post or duty that leads nowhere', () => {
    const nowhere = gapsOf(tables).filter(({ kind }) => kind === 'specialty' || kind === 'duty')
    expect(nowhere).toEqual([])
  })

  it('names a post that leads nowhere', () => {
    const post = {
      id: 'x',
      branches: [],
      name: { zh: '某', en: 'x' },
      words: [],
      skills: [],
      occupations: [],
    }
    const more = loadReference({}, { occupations: [], skills: [], titles: [], specialties: [post] })
    expect(gapsOf(more)).toContainEqual({ kind: 'specialty', id: 'x', name: '某', why: 'NO_OCCUPATION' })
  })
})
