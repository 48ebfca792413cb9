import { platformErrors, refusal } from '../../platform/errors.ts'

const verifiedHere = {
  zh: '该单位已在本平台通过核验，请在“单位与资质”中申请加入，由其管理员同意；如有疑问请联系服务站',
  en: 'This organisation is verified here already. Ask to join it under “Organisation”, or ask the service station if that is wrong',
}

export const codeErrors = {
  /** Of a code that is verified at this moment, which its postings tell everybody. */
  verifiedHere: () => platformErrors.invalid([{ path: 'creditCode', text: verifiedHere }]),
  provenElsewhere: refusal(
    'CONFLICT',
    '该统一社会信用代码已由另一单位通过核验，本单位不能以同一代码通过核验。请核对两家单位的材料；另一单位核验有误的，由区级退役军人事务部门释放代码后再核验。',
    'Another organisation was verified under this credit code, so this one cannot be. Compare what both have handed in; when the other was verified by mistake, the bureau releases the code first.',
  ),
  notProven: refusal(
    'CONFLICT',
    '该单位的统一社会信用代码未经核验，或已释放，无需释放。',
    'This organisation does not hold its credit code: it was never verified, or the code is released already.',
  ),
}
