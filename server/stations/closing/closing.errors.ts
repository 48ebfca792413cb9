import { AppError, platformErrors, refusal } from '../../platform/errors.ts'

const among = (names: readonly string[], more: string): string =>
  names.slice(0, 3).join(more) + (names.length > 3 ? ' …' : '')

const noStation = {
  zh: '未找到该服务站，或已撤销，请重新选择',
  en: 'There is no such station any more. Choose another',
}
const noSuccessor = {
  zh: '接收服务站须为其他正常运行的服务站，请重新选择',
  en: 'Who takes over is another station that is open and stays so. Choose another',
}

export const closingErrors = {
  noSuccessor: () => platformErrors.invalid([{ path: 'successorId', text: noSuccessor }]),
  noStation: () => platformErrors.invalid([{ path: 'stationId', text: noStation }]),
  closed: refusal(
    'CONFLICT',
    '该服务站已撤销或即将撤销，不能进行此操作。',
    'This station is closed or about to close, so this cannot be done.',
  ),
  /** The bureau is all that reaches what lies in no area. */
  lastOfDistrict: refusal(
    'CONFLICT',
    '这是最后一个服务于全区的服务站，不能撤销或改变服务区域；请先新建或指定另一个区级服务站。',
    'This is the last station that serves the whole district. Make another one first.',
  ),
  stationsBelow: (names: readonly string[]) =>
    new AppError('CONFLICT', {
      zh: `其服务区域内还有其他服务站（${among(names, '、')}），请先撤销或调整这些服务站，或新建同一服务区域的服务站。`,
      en: `Other stations lie in its area (${among(names, ', ')}). Close or move them first, or make another station for the same area.`,
    }),
  fairsFirst: (titles: readonly string[]) =>
    new AppError('CONFLICT', {
      zh: `该服务站还有未结束的招聘会（${among(titles, '、')}），请先移交给其他服务站。`,
      en: `Fairs of this station are not over (${among(titles, ', ')}). Hand them over to another station first.`,
    }),
  takesOver: refusal(
    'CONFLICT',
    '该服务站将接收另一个即将撤销的服务站，请先更改其接收服务站。',
    'This station is to take over from another that is about to close. Change that first.',
  ),
  staysAnyway: refusal(
    'CONFLICT',
    '该服务站没有待执行的撤销安排，可能已经撤销。',
    'Nothing is planned that could be taken back; the station may be closed already.',
  ),
}
