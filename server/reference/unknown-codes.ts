import { wrongIf, type WrongField } from '../../rules/rule.ts'
import { reference } from './reference.ts'

type Code = string | null | undefined
type Codes = readonly Code[] | null | undefined

/** A wrong field for a code that a table does not hold; none is never wrong. */
const unless = (isKnown: (code: string) => boolean, zh: string, en: string) => (path: string, code: Code) =>
  wrongIf(code != null && !isKnown(code), path, zh, en)

const skillAt = (path: string, id: Code): WrongField[] =>
  wrongIf(
    id != null && !reference().skills.has(id),
    path,
    `没有这项技能或证书：${id}`,
    `There is no such skill or certificate: ${id}`,
  )

const area = unless((code) => reference().areas.has(code), '没有这个地区', 'There is no such area')
const occupation = unless(
  (code) => reference().occupations.has(code),
  '没有这个职业',
  'There is no such occupation',
)

const each = (check: typeof area) => (path: string, codes: Codes) =>
  (codes ?? []).flatMap((code, at) => check(`${path}.${at}`, code))

/** What is wrong with codes and ids because the tables do not hold them, each sentence once. */
export const unknown = {
  area,
  areas: each(area),
  occupation,
  occupations: each(occupation),
  industry: unless((code) => reference().industries.has(code), '没有这个行业', 'There is no such industry'),
  specialty: unless(
    (id) => reference().specialties.has(id),
    '没有这个岗位',
    'There is no such post in service',
  ),
  skill: skillAt,
  /** Named by the field alone: the sentence says which. */
  skills: (path: string, ids: Codes): WrongField[] => (ids ?? []).flatMap((id) => skillAt(path, id)),
}
