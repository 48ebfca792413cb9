import { proofNames } from '../../rules/evidence.ts'
import { noticesOfDecision, type FieldNames } from '../verification/index.ts'
import { codeReleased, isReleased, releaseField } from './codes/code.notices.ts'
import type { EmployerRow } from './employer.ts'

/** What the facts of an organisation are called that staff may return. */
const names: FieldNames = {
  name: { zh: '单位名称', en: 'name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  creditCode: { zh: '统一社会信用代码', en: 'Unified Social Credit Code' },
  areaCode: { zh: '登记地区', en: 'area of registration' },
  address: { zh: '登记地址', en: 'address' },
  industryCode: { zh: '行业', en: 'industry' },
  size: { zh: '人数规模', en: 'size' },
  about: { zh: '单位简介', en: 'description' },
  veteranOwned: { zh: '由退役军人创办或控股', en: 'ownership by a veteran' },
  legalRepresentative: { zh: '法定代表人', en: 'legal representative' },
  foundedOn: { zh: '成立日期', en: 'founding date' },
  registrationOffice: { zh: '登记机关', en: 'registration office' },
  contactName: { zh: '联系人姓名', en: 'name of the contact person' },
  contactPhone: { zh: '联系电话', en: 'telephone number' },
  ...proofNames,
  [releaseField]: { zh: '信用代码释放', en: 'release of the credit code' },
}

/** To the owner, of what staff decided. */
export const employerNotices = (employer: EmployerRow) =>
  isReleased(employer)
    ? [codeReleased.to(employer)(employer.accountId)]
    : noticesOfDecision(
        employer,
        { zh: employer.name, en: employer.nameEn ?? employer.name },
        '/employer/organisation',
        names,
      )
