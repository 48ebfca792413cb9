import * as z from 'zod/mini'
import { employerSizes } from './choices.ts'
import {
  choice,
  codeOrNull,
  day,
  flag,
  or,
  orNull,
  personName,
  placeCode,
  text,
  textOrNull,
  version,
} from './field.ts'
import { isCreditCode, normaliseCode } from './identifiers.ts'
import { telephone } from './telephone.ts'
import { rule } from './rule.ts'
import { both } from './text.ts'
import { aString } from './a-string.ts'

/** GB 32100-2015. */
export const creditCode = aString(
  both('统一社会信用代码不正确', 'This is not a Unified Social Credit Code'),
).check(z.maxLength(40, { abort: true }), z.overwrite(normaliseCode), z.refine(isCreditCode))

const shape = z.object({
  name: text('单位名称', 'name', 2, 100),
  nameEn: textOrNull('英文名称', 'English name', 150),
  creditCode,
  areaCode: placeCode('登记地区', 'area of registration'),
  address: text('登记地址', 'address', 2, 200),
  industryCode: codeOrNull('行业', 'industry'),
  size: orNull(choice('人数规模', 'size', employerSizes)),
  about: or(text('单位简介', 'description', 0, 2_000), ''),
  veteranOwned: or(flag('由退役军人创办或控股', 'ownership by a veteran'), false),
  legalRepresentative: orNull(personName('法定代表人', 'legal representative')),
  foundedOn: orNull(day('成立日期', 'founding date')),
  registrationOffice: textOrNull('登记机关', 'registration office', 100),
  contactName: personName('联系人姓名', 'name of the contact person'),
  contactPhone: telephone,
  version,
})

/** An organisation as it is written. */
export type EmployerInput = z.input<typeof shape>
/** What an organisation says of itself, as it may be kept. */
export type CheckedEmployer = Omit<z.output<typeof shape>, 'version'>

export const employerRule = rule(shape)

/** What an owner types who closes the organisation: its name. */
export const closingRule = rule(z.object({ name: text('单位名称', 'name', 2, 100) }))
export type ClosingInput = z.input<typeof closingRule.shape>

/** Why the bureau gives free the code of an organisation. */
export const releaseRule = rule(z.object({ reason: text('释放原因', 'reason', 2, 500) }))

export type ReleaseInput = z.input<typeof releaseRule.shape>

/** From so many days before its end a verification is renewed. */
export const renewableDays = 30
