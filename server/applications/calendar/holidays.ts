/** What the State Council ordered of one year: days off that are not Saturdays and Sundays, and weekends that are worked. */
export interface HolidayYear {
  readonly source: string
  /** First and last day of each holiday. */
  readonly off: readonly (readonly [string, string])[]
  readonly worked: readonly string[]
}

/**
 * Dated configuration: a year that is not here has not been ordered yet, or nobody has entered it. Then Saturdays and Sundays
 * alone are left out, and whoever is given a day is told so.
 */
export const holidayYears: Readonly<Record<number, HolidayYear>> = {
  2026: {
    source: '国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04',
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: [...['2026-01-04', '2026-02-14', '2026-02-28'], ...['2026-05-09', '2026-09-20', '2026-10-10']],
  },
}
