import * as z from 'zod/mini'
import { choice, day, orNull, textOrNull } from './field.ts'
import { rule, wrongIf, type Rule } from './rule.ts'
import type { Text } from './text.ts'

/** What a file proves. */
export const proofKinds = [
  'LICENCE',
  'AUTHORISATION',
  'DISCHARGE_CERTIFICATE',
  'PREFERENTIAL_CARD',
  'CERTIFICATE',
  'CONSENT',
] as const
export type ProofKind = (typeof proofKinds)[number]

export const proofNames: Readonly<Record<ProofKind, Text>> = {
  LICENCE: { zh: '营业执照', en: 'business licence' },
  AUTHORISATION: { zh: '授权委托书', en: 'letter of authorisation' },
  DISCHARGE_CERTIFICATE: { zh: '退伍证', en: 'discharge certificate' },
  PREFERENTIAL_CARD: { zh: '优待证', en: 'preferential card' },
  CERTIFICATE: { zh: '技能或职业资格证书', en: 'skill or vocational certificate' },
  CONSENT: { zh: '代办同意书', en: 'consent to have the file kept' },
}

/** The largest file that is taken, in bytes. */
export const largestProof = 10 * 1024 * 1024
/** What a file may be; pages offer to pick nothing else. */
export const proofTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

const shape = z.object({
  kind: choice('材料种类', 'kind of proof', proofKinds),
  validUntil: orNull(day('有效期至', 'last day on which it is valid')),
  /** The file that this one takes the place of. */
  replaces: textOrNull('原文件', 'file to be replaced', 50),
})

/** What is said of a file that is sent; a proof that has run out proves nothing. */
export const proofRule = (today: string): Rule<typeof shape> =>
  rule(shape, ({ validUntil }) =>
    wrongIf(
      typeof validUntil === 'string' && validUntil < today,
      'validUntil',
      '该材料已过有效期',
      'This proof has run out',
    ),
  )

export type ProofInput = z.input<typeof shape>
