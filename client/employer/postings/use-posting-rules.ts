import { zodResolver } from '@hookform/resolvers/zod'
import { useCallback, useMemo, useRef } from 'react'
import type { Resolver } from 'react-hook-form'
import { z } from 'zod'
import { useDeskText } from '../../desk/words.ts'
import { today } from '../../core/format/dates.ts'
import { useEmployerText } from '../words.ts'
import { missingIn, type PostingValues } from './posting-form.ts'

const picked = z.object({ id: z.string(), name: z.string() })
const skills = z.array(picked)

const useDraftRules = () => {
  const t = useEmployerText()
  const d = useDeskText()
  return useMemo(() => {
    const text = (min: number, max: number) =>
      z.string().trim().min(min, d('field.tooShort', { min })).max(max, d('field.tooLong', { max }))
    const whole = (min: number, max: number) => {
      const message = d('field.range', { min, max })
      return z.int(message).min(min, message).max(max, message).nullable()
    }
    const day = z.string().nullable()
    return z
      .object({
        title: text(2, 80),
        occupation: picked.nullable(),
        headCount: whole(1, 10_000),
        content: text(0, 4000),
        conditions: text(0, 2000),
        area: picked.nullable().refine((area) => !area || !/^\d{4}00$/u.test(area.id), {
          message: d('field.neededDistrict'),
        }),
        place: text(0, 200),
        payMin: whole(1, 1_000_000),
        payMax: whole(1, 1_000_000),
        payMonths: whole(12, 24),
        contractType: z.enum(['PERMANENT', 'FIXED_TERM', 'PART_TIME', 'SEASONAL']).nullable(),
        shift: z.enum(['DAY', 'NIGHT', 'ROTATING', 'FLEXIBLE']).nullable(),
        degree: z
          .enum(['NONE', 'JUNIOR_HIGH', 'HIGH_SCHOOL', 'ASSOCIATE', 'BACHELOR', 'MASTER', 'DOCTORATE'])
          .nullable(),
        minYears: whole(0, 50),
        mustSkills: skills,
        preferredSkills: skills,
        veteransPreferred: z.boolean(),
        validUntil: day.refine((chosen) => chosen === null || chosen >= today(), {
          message: t('posting.validRange'),
        }),
      })
      .refine(({ payMin, payMax }) => payMin === null || payMax === null || payMax >= payMin, {
        message: t('posting.payOrder'),
        path: ['payMax'],
      })
  }, [t, d])
}

/** What a draft must satisfy; after `demand(true)` also everything that publishing demands. */
export const usePostingRules = () => {
  const t = useEmployerText()
  const judge = zodResolver(useDraftRules())
  const demanding = useRef(false)
  const resolver: Resolver<PostingValues> = async (values, context, options) => {
    const judged = await judge(values, context, options)
    const missing = demanding.current ? missingIn(values) : []
    if (missing.length === 0) return judged
    const needed = missing.map((name) => [name, { type: 'missing', message: t('posting.needed') }])
    return { values: {}, errors: { ...Object.fromEntries(needed), ...judged.errors } }
  }
  const demand = useCallback((isDemanding: boolean) => {
    demanding.current = isDemanding
  }, [])
  return { resolver, demand }
}
