import * as z from 'zod/mini'
import { mobile } from '../../core/format/identifiers.ts'
import type { Words } from '../words.ts'

export const nameRule = (t: Words) =>
  z.string().check(z.trim(), z.minLength(2, t('wrong.name')), z.maxLength(50, t('wrong.name')))

export const emailRule = (t: Words) =>
  z.string().check(z.refine((typed) => /^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim()), t('wrong.email')))

const isPassword = (typed: string) => typed.length >= 8 && !/^\d+$/.test(typed)

/** What the page itself can tell; the server decides again. */
export const signUpSchema = (t: Words) =>
  z.object({
    role: z.enum(['VETERAN', 'EMPLOYER']),
    name: nameRule(t),
    phone: z.string().check(z.refine((typed) => mobile(typed) !== null, t('shared:identifier.mobile'))),
    password: z.string().check(z.refine(isPassword, t('wrong.password'))),
    email: emailRule(t),
  })

export type SignUpValues = z.infer<ReturnType<typeof signUpSchema>>
