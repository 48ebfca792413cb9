import { useMemo } from 'react'
import { z } from 'zod'
import { useDeskText } from '../../desk/words.ts'
import { mobile } from '../../core/format/identifiers.ts'
import { useEmployerText } from '../words.ts'
import { creditCodeProblem, tidyCreditCode } from './credit-code.ts'

const landline = /^0\d{2,3}\d{7,8}$/u

/** A mobile number, or a landline with its area code, however it is spaced. */
const isTelephone = (typed: string): boolean =>
  mobile(typed) !== null || landline.test(typed.normalize('NFKC').replace(/[\s()-]/gu, ''))

/** What the organisation's form demands, each sentence in the language spoken now. */
export const useOrganisationRules = () => {
  const t = useEmployerText()
  const d = useDeskText()
  return useMemo(() => {
    const text = (min: number, max: number) =>
      z.string().trim().min(min, d('field.tooShort', { min })).max(max, d('field.tooLong', { max }))
    const creditCode = z.string().superRefine((typed, context) => {
      const problem = creditCodeProblem(typed)
      const message = {
        letters: t('field.creditCodeLetters'),
        length: t('field.creditCodeLength', { count: tidyCreditCode(typed).length }),
        check: t('field.creditCodeCheck'),
      }
      if (problem) context.addIssue({ code: 'custom', message: message[problem] })
    })
    const area = z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .refine((picked) => picked !== null && !/^\d{4}00$/u.test(picked.id), {
        message: d('field.neededDistrict'),
      })
    return z.object({
      name: text(2, 100),
      nameEn: text(0, 150),
      creditCode,
      area,
      address: text(2, 200),
      industry: z.string().nullable(),
      size: z.enum(['MICRO', 'SMALL', 'MEDIUM', 'LARGE']).nullable(),
      about: text(0, 2000),
      veteranOwned: z.boolean(),
      contactName: text(2, 50),
      contactPhone: z.string().refine(isTelephone, { message: d('field.phone') }),
    })
  }, [t, d])
}
