import type { Text } from '../../../rules/text.ts'
import { reference } from '../../reference/index.ts'

const nameOf = (id: string): Text => reference().skills.get(id)?.name ?? { zh: id, en: id }

const ofOneself: Text = { zh: '请确认您是否持有', en: 'please confirm that you hold it' }

/** Which papers the law asks for some work, by which rule; whether they are there is left to the person. */
export function lawText(code: string, confirm: Text = ofOneself): Text {
  const { papers = [], source = '', sourceEn = '' } = reference().papers(code) ?? {}
  const names = papers.map((anyOf) => anyOf.map(nameOf))
  const zh = names.map((anyOf) => anyOf.map((name) => name.zh).join('或')).join('和')
  const en = names.map((anyOf) => anyOf.map((name) => name.en).join(' or ')).join(' and ')
  return {
    zh: `依法须有${zh}，${confirm.zh}（${source}）`,
    en: `The law asks for: ${en} (${sourceEn}); ${confirm.en}`,
  }
}
