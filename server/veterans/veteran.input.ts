import { z } from 'zod'
import { both } from '../platform/checked.ts'
import { dayOf } from '../platform/clock.ts'
import { isResidentId, normaliseCode } from '../platform/identifiers.ts'
import { personName } from '../platform/person-name.ts'
import { branches } from '../../rules/choices.ts'
import { reference } from '../reference/index.ts'
import { degrees, shifts } from './veteran.ts'

const firstServiceYear = 1950
const mostPay = 1_000_000

const version = z.int().nullish()

const areaCode = z
  .string()
  .refine((code) => reference().areas.has(code), both('没有这个地区', 'There is no such area'))
const skillId = z
  .string()
  .refine((id) => reference().skills.has(id), both('没有这项技能', 'There is no such skill'))
const occupationCode = z
  .string()
  .refine((code) => reference().occupations.has(code), both('没有这个职业', 'There is no such occupation'))
const specialtyId = z
  .string()
  .refine((id) => reference().specialties.has(id), both('没有这个岗位', 'There is no such post in service'))

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

const year = (now: Date) =>
  z
    .int()
    .min(firstServiceYear, both('年份不能早于 1950 年', 'The year is 1950 or later'))
    .max(Number(dayOf(now).slice(0, 4)), both('年份不能晚于今年', 'The year is not in the future'))
    .nullish()
    .transform((given) => given ?? null)

const servicePeriod = (now: Date) =>
  z
    .object({
      branch: z
        .enum(branches)
        .nullish()
        .transform((given) => given ?? null),
      specialtyId: specialtyId.nullish().transform((given) => given ?? null),
      startYear: year(now),
      endYear: year(now),
    })
    .refine(({ startYear, endYear }) => startYear === null || endYear === null || startYear <= endYear, {
      path: ['endYear'],
      message: both('结束年份不能早于开始年份', 'The last year is not before the first'),
    })

export const serviceInput = (now: Date) =>
  z.object({
    text: z.string().trim().max(4_000, both('服役经历最多 4000 字', 'At most 4,000 characters')),
    periods: z
      .array(servicePeriod(now))
      .max(10, both('服役经历最多 10 段', 'At most 10 stretches of service'))
      .default([]),
    version,
  })

const answer = z.enum(['CONFIRMED', 'REJECTED'], both('请选择是或否', 'The answer is yes or no'))

export const answersInput = z.object({
  skills: z
    .array(z.object({ skillId, answer }))
    .max(200, both('一次最多 200 项', 'At most 200 at a time'))
    .default([]),
  occupations: z
    .array(z.object({ code: occupationCode, answer }))
    .max(50, both('一次最多 50 项', 'At most 50 at a time'))
    .default([]),
  version,
})

export const wishesInput = z.object({
  occupationCodes: z
    .array(occupationCode)
    .max(10, both('最多选 10 个职业', 'At most 10 occupations'))
    .transform(unique)
    .default([]),
  areaCodes: z
    .array(areaCode)
    .max(10, both('最多选 10 个地区', 'At most 10 areas'))
    .transform(unique)
    .default([]),
  payMin: z
    .int()
    .min(0, both('月薪须在 0 到 1000000 元之间', 'Pay is from 0 to 1,000,000 CNY a month'))
    .max(mostPay, both('月薪须在 0 到 1000000 元之间', 'Pay is from 0 to 1,000,000 CNY a month'))
    .nullish()
    .transform((given) => given ?? null),
  availableFrom: z.iso
    .date(both('日期不正确', 'This is not a calendar day'))
    .nullish()
    .transform((given) => given ?? null),
  shifts: z.array(z.enum(shifts)).max(20).transform(unique).default([]),
  version,
})

export const personInput = (now: Date) =>
  z.object({
    name: personName.nullish(),
    residentId: z
      .string()
      .max(40, both('身份证号不正确', 'This is not a resident ID'))
      .transform(normaliseCode)
      .refine((id) => isResidentId(id, now), both('身份证号不正确', 'This is not a resident ID'))
      .nullish(),
    areaCode: areaCode.nullish(),
    degree: z.enum(degrees).nullish(),
    wantsInvitations: z.boolean().nullish(),
    version,
  })
