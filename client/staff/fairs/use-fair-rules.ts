import { useMemo } from 'react'
import { z } from 'zod'
import { useDeskText } from '../../desk/words.ts'
import { useStaffText } from '../words.ts'

const threeDays = 3 * 86_400_000
const picked = z.object({ id: z.string(), name: z.string() })

type Times = { startsAt: string | null; endsAt: string | null; registrationClosesAt: string | null }

const time = (instant: string | null) => (instant ? new Date(instant).getTime() : Number.NaN)

/** How the times of a fair must follow each other; asked even while other fields are still wrong. */
const inOrder = (t: ReturnType<typeof useStaffText>) => {
  const rule = (path: keyof Times, message: string, holds: (times: Times) => boolean) =>
    z.refine<Times>(holds, { path: [path], message, when: () => true })
  return [
    rule('endsAt', t('fair.endOrder'), ({ startsAt, endsAt }) => !(time(endsAt) <= time(startsAt))),
    rule(
      'endsAt',
      t('fair.endTooLate'),
      ({ startsAt, endsAt }) => !(time(endsAt) - time(startsAt) > threeDays),
    ),
    rule(
      'registrationClosesAt',
      t('fair.closeOrder'),
      (times) => !(time(times.registrationClosesAt) > time(times.endsAt)),
    ),
  ]
}

/** What a fair demands; its capacity never below those already registered. */
export const useFairRules = (registeredCount: number) => {
  const t = useStaffText()
  const d = useDeskText()
  return useMemo(() => {
    const text = (min: number, max: number) =>
      z.string().trim().min(min, d('field.tooShort', { min })).max(max, d('field.tooLong', { max }))
    const moment = (label: string) =>
      z
        .string()
        .nullable()
        .refine((chosen) => chosen !== null, { message: d('field.neededPick', { label }) })
    const range = d('field.range', { min: 1, max: 100_000 })
    const capacity = z
      .int(range)
      .min(1, range)
      .max(100_000, range)
      .refine((count) => count >= registeredCount, {
        message: t('fair.capacityBelow', { count: registeredCount }),
      })
    return z
      .object({
        titleZh: text(2, 80),
        titleEn: text(0, 150),
        area: picked.nullable().refine((area) => area !== null, {
          message: d('field.neededPick', { label: t('fair.area') }),
        }),
        place: text(2, 200),
        startsAt: moment(t('fair.startsAt')),
        endsAt: moment(t('fair.endsAt')),
        registrationClosesAt: moment(t('fair.registrationClosesAt')),
        capacity: capacity.nullable().refine((count) => count !== null, { message: range }),
        occupations: z.array(picked),
        invitedAreas: z.array(picked).min(1, t('fair.areasNeeded')),
        notes: text(0, 2000),
      })
      .check(...inOrder(t))
  }, [t, d, registeredCount])
}
