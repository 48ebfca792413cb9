import * as z from 'zod/mini'
import { codeOrNull, orLacking, text } from './field.ts'
import { rule, wrongIf, type Right } from './rule.ts'

const synonym = z.object({
  words: text('词', 'word', 2, 20),
  occupationCode: codeOrNull('职业', 'occupation'),
  otherWords: orLacking(text('对应的词', 'other wording', 2, 20), null),
  reason: text('事由', 'reason', 2, 200),
})

export type SynonymInput = z.input<typeof synonym>

const isGiven = (field: unknown): boolean => typeof field === 'string' && field.trim() !== ''

/** Words that stand for an occupation, or for other words: one of the two. */
export const synonymRule = rule(synonym, ({ occupationCode, otherWords }: Right<SynonymInput>) =>
  wrongIf(
    isGiven(occupationCode) === isGiven(otherWords),
    'otherWords',
    '职业和对应的词请填写其中一项',
    'Give either the occupation or the other wording',
  ),
)
