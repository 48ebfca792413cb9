import { serverNow } from '../device/server-time.ts'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '../i18n/catalogues.ts'
import { dateText, dayText, daysUntil, momentText, rangeText } from './dates.ts'
import { amountText, payText, type Pay } from './money.ts'

type Moment = string | null

/** Dates, pay and fees as people say them, in the language spoken now. */
export const useFormat = () => {
  const { t, i18n } = useTranslation()
  const tag = i18n.language as LanguageTag
  /** Of what is not settled yet, as in a draft. */
  const open = t('date.open')
  const amount = (value: number | null) => (value === null ? open : amountText(value, tag))

  /** "今天", "还有 3 天", "5 天前". */
  const distance = (moment: string): string => {
    const days = daysUntil(moment)
    if (days === 0) return t('date.today')
    if (days === 1) return t('date.tomorrow')
    if (days === -1) return t('date.yesterday')
    return days > 0 ? t('date.inDays', { count: days }) : t('date.daysAgo', { count: -days })
  }

  /** How far a fair is: "还有 3 天", "正在进行", "已结束". */
  const countdown = (startsAt: Moment, endsAt: Moment, now: Date = serverNow()): string => {
    if (startsAt === null || endsAt === null) return ''
    if (new Date(endsAt) <= now) return t('date.over')
    return new Date(startsAt) <= now ? t('date.now') : distance(startsAt)
  }

  return {
    amount,
    countdown,
    distance,
    pay: (pay: Pay) => payText(pay, tag, (words, amounts) => t(`pay.${words}`, amounts)),
    date: (day: string) => dateText(day, tag),
    day: (moment: Moment) => (moment === null ? open : dayText(moment, tag)),
    fee: (fee: number) => (fee === 0 ? t('pay.free') : t('pay.fee', { fee: amount(fee) })),
    moment: (moment: Moment) => (moment === null ? open : momentText(moment, tag)),
    /** From one moment to another, or what of it is known. */
    range: (from: Moment, to: Moment): string => {
      if (from !== null && to !== null) return rangeText(from, to, tag)
      return from === null && to === null
        ? open
        : [from, to].map((at) => (at === null ? open : momentText(at, tag))).join(' – ')
    },
  }
}
