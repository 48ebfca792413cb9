import { useMemo } from 'react'
import { z } from 'zod'
import { useDeskText } from '../../desk/words.ts'
import { today } from '../../core/format/dates.ts'
import { useStaffText } from '../words.ts'

const picked = z.object({ id: z.string(), name: z.string() })

/** What a training demands. */
export const useTrainingRules = () => {
  const t = useStaffText()
  const d = useDeskText()
  return useMemo(() => {
    const text = (min: number, max: number) =>
      z.string().trim().min(min, d('field.tooShort', { min })).max(max, d('field.tooLong', { max }))
    const whole = (min: number, max: number) => {
      const message = d('field.range', { min, max })
      return z
        .int(message)
        .min(min, message)
        .max(max, message)
        .nullable()
        .refine((count) => count !== null, { message })
    }
    return z.object({
      titleZh: text(2, 80),
      titleEn: text(0, 150),
      providerZh: text(2, 100),
      providerEn: text(0, 150),
      area: picked.nullable().refine((area) => area !== null, {
        message: d('field.neededPick', { label: t('training.area') }),
      }),
      startsOn: z
        .string()
        .nullable()
        .refine((day) => day !== null && day >= today(), { message: t('training.dayPast') }),
      days: whole(1, 365),
      places: whole(1, 10_000),
      fee: whole(0, 1_000_000),
      gives: z.array(picked).min(1, t('training.givesNeeded')),
      contentZh: text(0, 2000),
      contentEn: text(0, 2000),
    })
  }, [t, d])
}
