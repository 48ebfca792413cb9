import { AppError, platformErrors } from '../../platform/errors.ts'
import { mostSavedSearches } from '../../../rules/search.ts'

export const savedSearchErrors = {
  unknown: () => platformErrors.notFound(),
  tooMany: () =>
    new AppError('CONFLICT', {
      zh: `最多保存 ${mostSavedSearches} 个搜索，请先删除一个`,
      en: `At most ${mostSavedSearches} searches are kept; remove one first`,
    }),
}
