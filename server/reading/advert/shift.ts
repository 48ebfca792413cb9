import type { Shift } from '../../../rules/choices.ts'
import { stanceOf, type Stance } from '../stance.ts'
import { scan, type Span } from '../text/scanner.ts'
import { shiftWordAt, type ShiftWord } from './shift-words.ts'

interface Mention extends Span {
  readonly word: ShiftWord
  readonly stance: Stance
}

/** `早/晚班` and `day or night shift` are two shifts. */
const spread = (plain: string): string =>
  plain
    .replaceAll(/(?:[早中晚白夜日][、/或和与及]){1,6}(?=[早中晚白夜日][两三四]?班)/g, (list) =>
      list.replaceAll(/[、/或和与及]/g, '班$&'),
    )
    .replaceAll(
      /\b(day|night|morning|evening|late|early|rotating|weekend)(?=(?:, | ?\/ ?|,? or |,? and | & )(?:day|night|morning|evening|late|early|rotating|weekend)[^.;]{0,60}[ -]shifts?\b)/g,
      '$1 shift',
    )

/** What joins things that are refused together: 无夜班、倒班. */
const joint = /^ ?(?:[、/&]|和|或者?|与|以?及|,? ?or|,? ?nor|and)? ?(?:上|值|倒)?(?:any )?$/
const forAll = /^ ?(?:都|均|全|也|一律|通通)/

/** A refusal holds for all that are named together. */
function refusedTogether(text: string, mentions: readonly Mention[]): Mention[] {
  const joined = (one: Mention | undefined, other: Mention | undefined): boolean =>
    one !== undefined && other !== undefined && joint.test(text.slice(one.to, other.from))
  const shared = mentions.map((mention) => ({ ...mention }))
  shared.forEach((mention, at) => {
    const earlier = shared[at - 1]
    if (earlier?.stance === 'DENIED' && joined(earlier, mention)) mention.stance = 'DENIED'
  })
  for (let at = shared.length - 2; at >= 0; at--) {
    const [mention, later] = [shared[at], shared[at + 1]]
    if (mention && later?.stance === 'DENIED' && joined(mention, later) && forAll.test(text.slice(later.to)))
      mention.stance = 'DENIED'
  }
  return shared
}

/** When work is done; who says "no nights" or "no rotation" means the day. The text is plain. */
export function shiftIn(plain: string): Shift | null {
  const text = spread(plain)
  const found = scan(text, shiftWordAt).filter(({ meaning }) => meaning !== 'OTHER')
  if (found.length === 0) return null
  const mentions = refusedTogether(
    text,
    found.map(({ from, to, meaning }) => ({ from, to, word: meaning, stance: stanceOf(text, { from, to }) })),
  )
  const is = (stance: Stance, ...words: readonly ShiftWord[]): boolean =>
    mentions.some((mention) => mention.stance === stance && words.includes(mention.word))
  if (is('SAID', 'ROTATING') || (is('SAID', 'NIGHT') && is('SAID', 'DAY'))) return 'ROTATING'
  if (is('SAID', 'NIGHT')) return 'NIGHT'
  if (is('SAID', 'DAY') || is('DENIED', 'NIGHT', 'ROTATING')) return 'DAY'
  return is('SAID', 'FLEXIBLE') ? 'FLEXIBLE' : null
}
