import { platformErrors, refusal } from '../platform/errors.ts'

export const policyErrors = {
  unknown: () => platformErrors.notFound(),
  withdrawn: refusal(
    'CONFLICT',
    '该政策已撤下，不能再修改。如需恢复，请重新发布。',
    'This policy was withdrawn and is not changed any more. Publish it anew to bring it back.',
  ),
  noArea: () =>
    platformErrors.invalid([{ path: 'areaCode', text: { zh: '没有这个地区', en: 'There is no such area' } }]),
}
