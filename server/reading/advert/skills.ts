import type { Reference } from '../../reference/index.ts'
import { isDenied } from '../denial.ts'
import type { Found, Lexicon } from '../lexicon.ts'
import { joined, type ReadItem } from '../read-item.ts'
import { clauseAround } from '../text/clause.ts'
import { compact, compactText } from '../text/normalise.ts'

/** A skill or certificate that an advert names. */
export interface SkillRead extends ReadItem {
  /** Whether it is demanded, or only welcomed. */
  readonly demanded: boolean
  /** Whether the paper is named, not work of the same name: 数据分析师 is who does it, whatever he holds. */
  readonly paper: boolean
}

/** A certificate where it is named, with the plain text around it. */
interface Mention {
  readonly found: Found
  readonly before: string
  readonly after: string
}

const notAsked = {
  before:
    /(?:不要求|无需|无须|不需要?|不必|不用|免|有无|有没有|包办|代办|可办)(?:持有?|有|具备|提供|考取?|任何|相关|具有)*$/,
  after: /^(?:不作要求|不做要求|不要求|无要求|不限|都行|均可|也可)| not? (?:needed|required)/,
}
const onlyWelcome = {
  before:
    /(?:最好|优先(?:考虑|录用|录取)?|如有?|若有?|prefer(?:red|ably)?:?)(?:是|有|持有?|会|懂|具备|具有|a|an)* ?$/,
  after:
    /^ ?(?:(?!军|退|复员|党员|学历|本科|大专|经验|应届|户|本地)[^ ]){0,10}(?:优先|更佳|加分|更好|[更者]佳)|^ ?(?:非必[须需]|不强制|可[考办])|^[^.]{0,20}(?:prefer|\bplus|an advantage)/,
}

/** Words for the paper itself. */
const paper = /(?:证|证书|照|本|资格|licen[cs]e|certificate)$/
const licenceClass = /^[a-c][1-6]$/
const aboutDriving = /司机|驾|照|证|车|driver/
const place = /^(?:层|区|栋|座|楼|馆|厅|口|号)/

/** Papers of which one is enough: A2/B2. */
const alternative = /^(?:\/|或者?)(?:持|有)?$/

/** Of alternatives only what each of the others implies is demanded; there may be nothing. */
function demandedOf(group: ReadonlySet<string>, { skillClosure }: Reference): string[] {
  const ids = [...group]
  return ids.filter((id) => ids.every((other) => other === id || skillClosure([other]).has(id)))
}

/** Finds the skills and certificates that a text names and does not deny. */
export function skillReader(tables: Reference, lexicon: Lexicon): (text: string) => SkillRead[] {
  return (original) => {
    const found = lexicon.find(compact(original), 'skill')
    if (found.length === 0) return []
    const { text, plain, places, origin } = compactText(original)
    const mentions = found
      .filter((term) => !isDenied(text, term))
      .map((term): Mention => {
        const span = { from: places[term.from] ?? 0, to: places[term.to] ?? plain.length }
        return { found: term, ...clauseAround(plain, span) }
      })
      .filter(({ before, after }) => !notAsked.before.test(before) && !notAsked.after.test(after))
    const demanded = new Set(groupsOf(text, mentions).flatMap((group) => demandedOf(group, tables)))
    const isPaper = ({ found: { term, exact }, after }: Mention): boolean =>
      exact &&
      (paper.test(term.word) ||
        (licenceClass.test(term.word) && aboutDriving.test(text) && !place.test(after)))
    const papers = new Set(mentions.filter(isPaper).map(({ found }) => found.term.id))
    const items = mentions.map(({ found: { term, from, to, exact } }) => ({
      id: term.id,
      confidence: exact ? 0.95 : 0.75,
      words: [original.slice(origin[from], origin[to]).trim()],
    }))
    return joined(items).map((item) => ({
      ...item,
      demanded: demanded.has(item.id),
      paper: papers.has(item.id),
    }))
  }
}

/** What is demanded, each by itself or with its alternatives. */
function groupsOf(text: string, mentions: readonly Mention[]): Set<string>[] {
  const groups: Set<string>[] = []
  let end = -1
  for (const { found, before, after } of mentions) {
    if (onlyWelcome.before.test(before) || onlyWelcome.after.test(after)) continue
    const last = groups.at(-1)
    if (last && alternative.test(text.slice(end, found.from))) last.add(found.term.id)
    else groups.push(new Set([found.term.id]))
    end = found.to
  }
  return groups
}
