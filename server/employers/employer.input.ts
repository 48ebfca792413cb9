import { z } from 'zod'
import { both } from '../platform/checked.ts'
import { isCreditCode, isTelephone, normaliseCode } from '../../rules/identifiers.ts'
import { personName } from '../platform/person-name.ts'
import { reference } from '../reference/index.ts'
import { employerSizes } from './employer.ts'

const text = (least: number, most: number, zh: string, en: string) => {
  const message = both(`${zh}须为 ${least} 到 ${most} 个字`, `The ${en} has ${least} to ${most} characters`)
  return z.string().trim().min(least, message).max(most, message)
}

const placeOfRegistration = (code: string): boolean => {
  const level = reference().areas.get(code)?.level
  return level === 'DISTRICT' || level === 'TOWN'
}

export const employerInput = z.object({
  name: text(2, 100, '单位名称', 'name'),
  nameEn: z
    .string()
    .trim()
    .max(150, both('英文名称最多 150 个字符', 'The English name has at most 150 characters'))
    .nullish()
    .transform((given) => given || null),
  creditCode: z
    .string()
    .max(40, both('统一社会信用代码不正确', 'This is not a Unified Social Credit Code'))
    .transform(normaliseCode)
    .refine(isCreditCode, both('统一社会信用代码不正确', 'This is not a Unified Social Credit Code')),
  areaCode: z
    .string()
    .refine(placeOfRegistration, both('请选择到区县或乡镇街道', 'Choose a district or a town')),
  address: text(2, 200, '地址', 'address'),
  industryCode: z
    .string()
    .refine((code) => reference().industries.has(code), both('没有这个行业', 'There is no such industry'))
    .nullish()
    .transform((given) => given ?? null),
  size: z
    .enum(employerSizes)
    .nullish()
    .transform((given) => given ?? null),
  about: z
    .string()
    .trim()
    .max(2_000, both('单位简介最多 2000 字', 'The description has at most 2,000 characters'))
    .default(''),
  veteranOwned: z.boolean().default(false),
  contactName: personName,
  contactPhone: z
    .string()
    .trim()
    .max(40, both('联系电话不正确', 'This is not a telephone number'))
    .refine(isTelephone, both('联系电话不正确', 'This is not a telephone number')),
  version: z.int().nullish(),
})
